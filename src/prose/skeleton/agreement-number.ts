/**
 * The number of the agreement a text is about: `Chương trình phối hợp số 04-CTr/DV-ĐPS`, `Số: 01-QCPH/UBND-BDVTU`. An
 * action programme of one body has the same type and is none.
 */
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { type Finding, finding, firstMentions } from './finding.ts';
import { saidAfter, saidBefore } from './sentences.ts';

const jointTypes = /^(?:QCPH|KHPH|CTPH|CTrPH)$/i;
const openTypes = /^(?:CTr|QC|KH|)$/i;
const HEAD = 2000;

/** In the order of the text; values in their normal spelling. Of an agreement itself only its own number. */
export function agreementNumbers(text: string, figures: readonly ProseFigure[]): readonly Finding<string>[] {
  const numbers = figures.filter(
    (figure) => figure.kind === 'document-number' && figure.zone !== 'related' && figure.zone !== 'chrome',
  );
  const own = isAgreement(text) ? numbers.filter((number) => isOwn(text, number)) : [];
  const found = own.length > 0 ? own : numbers.filter((number) => isJoint(text, number));
  const named = found.map((figure) =>
    finding(text, figure.start, figure.end, figure.normalised ?? figure.text),
  );
  return firstMentions(named, (number) => number);
}

/** It begins as agreements do, with its name on a line of its own. */
export const isAgreement = (text: string): boolean =>
  /^[ \t]*(?:chương trình|quy chế|kế hoạch|thỏa thuận|thoả thuận)(?: phối hợp| liên tịch)/imu.test(
    text.slice(0, HEAD),
  );

/** `Số: …` at the head of the paper. */
const isOwn = (text: string, { start, document }: ProseFigure): boolean =>
  start < HEAD &&
  /(?:^|\n|\t| {3})\s*số\s*:?\s*$/iu.test(text.slice(Math.max(0, start - 30), start)) &&
  (jointTypes.test(document?.type ?? '') || openTypes.test(document?.type ?? ''));

function isJoint(text: string, { start, end, document }: ProseFigure): boolean {
  if (!document || /\?$/.test(document.type)) return false;
  if (jointTypes.test(document.type) || /phối hợp/.test(document.typeName)) return true;
  if (!openTypes.test(document.type)) return false;
  const before = saidBefore(text, start, 80);
  if (/chương trình hành động/iu.test(before)) return false;
  return /phối hợp/iu.test(before) || (/phối hợp/iu.test(saidAfter(text, end, 160)) && named(before));
}

const named = (before: string): boolean =>
  /(?:chương trình|quy chế|kế hoạch)(?:\s+số)?\s*:?\s*$/iu.test(before);
