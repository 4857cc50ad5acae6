/** Roles as people say them. */
import type { Role } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

const words: Readonly<Record<Role, typeof m.role_leader>> = {
  'field-officer': m.role_field_officer,
  coordinator: m.role_coordinator,
  leader: m.role_leader,
  supervisor: m.role_supervisor,
  editor: m.role_editor,
  administrator: m.role_administrator,
};

export const roleWords = (role: Role, locale: Locale): string => words[role]({}, { locale });
