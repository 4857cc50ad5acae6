/** Operations of the API on papers, their files and their keys: who is let in, and how each is asked. */
import { type Asked, at, type Case } from './api-cases.ts';
import type { Papers } from './api-papers.ts';

const on = (noun: string, which: Exclude<keyof Papers, 'word' | 'zip'>, rest: string) => (world: Asked) =>
  `/${noun}/${world.papers[which]}${rest}`;
const word = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  body: ({ papers }: Asked) => papers.word,
};
const as = { as: 'hpn' };
const promises =
  'Hai bên đã ký kết Chương trình phối hợp. Trong đó, chú trọng phối hợp tuyên truyền pháp luật cho nhân dân các bản; tổ chức tuần tra đường biên, cột mốc.';
const old = { type: 'text/plain', body: () => new TextEncoder().encode(promises) };
const adoption = (rest: string) => (world: Asked) =>
  `/texts/adoption${rest}&programme=${world.programme}&period=2024`;

export const paperCases: Readonly<Record<string, Case>> = {
  showEdition: { rule: 'published', path: on('editions', 'edition', '') },
  renderEdition: { rule: 'published', path: on('editions', 'edition', '/document?format=md') },
  exportEdition: { rule: 'readers', path: on('editions', 'edition', '/file') },
  fillEdition: { rule: 'readers', path: on('editions', 'edition', '/document'), ...word },
  compareEdition: { rule: 'readers', path: on('editions', 'edition', '/comparison'), ...word },
  fillReport: { rule: 'readers', path: on('reports', 'draft', '/document'), ...word },
  verifyEdition: {
    ...{ rule: 'everybody', path: () => '/editions/verification' },
    ...{ type: 'application/zip', body: ({ papers }) => papers.zip },
  },
  followProgramme: { rule: 'readers', path: at('/events') },
  listAudit: { rule: 'administrators', path: () => '/audit' },
  proposeAdoption: { rule: 'readers', path: adoption('?document=x'), ...old },
  acceptAdoption: { rule: 'obligation', path: adoption('/acceptance?accept=all'), ...old },
  revokeKey: {
    ...{ rule: 'machine', path: on('keys', 'key', '/revocation') },
    body: () => ({ reason: 'Lộ khóa' }),
  },
  replyToComment: {
    ...{
      rule: 'comment',
      path: ({ papers }) => `/reports/${papers.draft}/comments/${papers.comment}/replies`,
    },
    body: () => ({ ...as, text: 'Vì thế.' }),
  },
  closeComment: {
    ...{
      rule: 'comment',
      path: ({ papers }) => `/reports/${papers.draft}/comments/${papers.comment}/closing`,
    },
    ...{ body: () => as, own: true },
  },
  withdrawReport: {
    ...{ rule: 'review', path: on('reports', 'toWithdraw', '/withdrawal') },
    body: () => ({ ...as, reason: 'Sửa lại' }),
  },
  refuseReport: {
    ...{ rule: 'review', path: on('reports', 'toRefuse', '/refusal') },
    body: () => ({ ...as, reason: 'Thiếu' }),
  },
  signReport: { rule: 'signature', path: on('reports', 'toSign', '/signatures'), body: () => as },
  issueErratum: { rule: 'erratum', path: on('editions', 'edition', '/errata'), body: () => as },
  signErratum: { rule: 'signature', path: on('errata', 'erratum', '/signatures'), body: () => as },
};
