/** What stands in a text in place of a number that there is none of. */
import type { FigureStatus } from './figure.ts';
import type { Words } from './words.ts';

export const absentFigure: Readonly<Record<Exclude<FigureStatus, 'known'>, Words>> = {
  'no-data': { vi: 'không có số liệu', en: 'no data' },
  inseparable: { vi: 'không tách riêng được', en: 'cannot be separated' },
  hidden: { vi: 'số nhỏ, không công bố', en: 'small count, not published' },
};
