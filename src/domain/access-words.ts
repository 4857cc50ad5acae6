/** Roles and standings as people say them. */
import type { Role, Standing } from './access.ts';
import type { Words } from './words.ts';

export const roleWords: Readonly<Record<Role, Words>> = {
  'field-officer': { vi: 'cán bộ cơ sở', en: 'a field officer' },
  coordinator: { vi: 'điều phối viên', en: 'a coordinator' },
  leader: { vi: 'lãnh đạo', en: 'a leader' },
  supervisor: { vi: 'người giám sát', en: 'a supervisor' },
  editor: { vi: 'biên tập viên', en: 'an editor' },
  administrator: { vi: 'quản trị viên', en: 'an administrator' },
};

export const standingWords: Readonly<Record<Standing, Words>> = {
  party: { vi: 'của một bên', en: 'of a party' },
  superior: { vi: 'của cấp trên', en: 'of a superior' },
};
