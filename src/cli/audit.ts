/** `audit list`: who saw and did what. */
import { listAudit } from '../actions/list-audit.ts';
import type { AuditView } from '../contract/audit.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, usage, withSession } from './command.ts';

export const auditListCommand: Command = {
  name: 'audit list',
  help: (locale) => m.cli_audit_list_help({}, { locale }),
  options: { programme: { type: 'string' }, limit: { type: 'string' }, cursor: { type: 'string' } },
  run: async (around, parsed) => {
    const limit = textOption(parsed, 'limit');
    if (limit !== undefined && !/^\d{1,3}$/.test(limit)) throw usage(`--limit “${limit}”: 1 … 200`);
    const ask = {
      programme: textOption(parsed, 'programme'),
      cursor: textOption(parsed, 'cursor'),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    };
    const json = await withSession(around, ({ db }) => listAudit(db, operator, ask));
    const more = json.next === null ? [] : [`--cursor ${json.next}`];
    return { json, lines: [...json.items.map(line), ...more] };
  },
};

const line = ({ seq, at, kind, organization, author, about }: AuditView): string =>
  [seq, at, kind, organization, author, about].join('\t');
