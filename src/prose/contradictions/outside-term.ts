/**
 * Periods and days that the text gives as the programme's own and that its term does not hold. Days of laws, of other
 * documents and of what went before are no fault, nor is a report written in the year after the end.
 */
import { type Account, after, before, plain, rawBefore, type Term, type Told } from './account.ts';
import { agreementName } from './agreement-name.ts';
import type { Contradiction } from './contradiction.ts';
import { quote } from './quotation.ts';

export function* outsideTerm(account: Account): Generator<Contradiction> {
  const { term } = account;
  if (!term) return;
  const titled: Told[] = [];
  for (const { told, line } of account.sentences)
    for (const each of told) {
      if (account.titles.has(line)) titled.push(each);
      if (isAgreementOver(account, each, term) || isDoneOutside(account, each, term))
        yield contradiction(account, each, term);
    }
  yield* titleOutside(account, titled, term);
}

interface Years {
  readonly from: number;
  readonly to: number;
}

function yearsOf({ figure: { kind, from, to, iso } }: Told): Years | undefined {
  if (kind === 'date') return /^\d{4}-/.test(iso ?? '') ? single(iso) : undefined;
  if (kind !== 'period' || from === undefined || to === undefined) return undefined;
  return { from: Number(String(from).slice(0, 4)), to: Number(String(to).slice(0, 4)) };
}

const single = (iso = ''): Years => ({ from: Number(iso.slice(0, 4)), to: Number(iso.slice(0, 4)) });
const termYears = ({ from, to }: Term): Years => ({
  from: Number(from.slice(0, 4)),
  to: Number(to.slice(0, 4)),
});

/** The year after the end is that of the final report. */
function isApart(years: Years, term: Term): boolean {
  const { from, to } = termYears(term);
  return years.to < from || years.from > to + 1;
}

/** `Chương trình phối hợp … giai đoạn 2016-2022` under a term that ends in 2021; the one before or after shares no year. */
function isAgreementOver(account: Account, told: Told, term: Term): boolean {
  const years = yearsOf(told);
  if (!years || told.figure.kind !== 'period' || years.from === years.to || isApart(years, term))
    return false;
  const { from, to } = termYears(term);
  const sticksOut = years.from < from || years.to > to;
  // A span of which the term is a small part is another one.
  if (
    !sticksOut ||
    years.from > to ||
    years.to < from ||
    Math.abs(years.from - from) + Math.abs(years.to - to) > 2
  )
    return false;
  return agreementName(account, told)?.isJoint === true && !elsewhere.test(before(account, told));
}

const elsewhere =
  /(?:kế thừa|trước|tiếp nối|phát huy|phương hướng|giai đoạn mới|tiếp theo|tới|nhiệm kỳ|của tỉnh|trung ương|khác)(?!\p{L})/u;

/** `Ngày 15/3/2012, hai đơn vị đã tổ chức …` heads a sentence on what the two did together. */
function isDoneOutside(account: Account, told: Told, term: Term): boolean {
  const years = yearsOf(told);
  const iso = told.figure.iso ?? '';
  if (!years || told.figure.kind !== 'date' || !isApart(years, term) || iso === '') return false;
  if (!/^(?:\s*[-+]?\s*(?:(?:sáng|chiều|tối|trong) )?ngày\s*)$/u.test(plain(rawBefore(account, told, 60))))
    return false;
  const said = after(account, told, 220);
  return together.test(said) && doing.test(said) && !history.test(said);
}

const together =
  /(?:hai (?:đơn vị|bên|ngành|cơ quan)|các bên|theo chương trình phối hợp|thực hiện chương trình phối hợp)/u;
const doing =
  /(?<!\p{L})(?:đã )?(?:tổ chức|phối hợp|mở|trao|tặng|hỗ trợ|khám|tuyên truyền|bàn giao|khánh thành)(?!\p{L})/u;
const history =
  /(?:thành lập|ban hành|ký kết|ra đời|sinh|kỷ niệm|truyền thống|trước đây|sẽ|dự kiến|kế hoạch)/u;

/** No period of the title shares a year with the term. */
function* titleOutside(account: Account, titled: readonly Told[], term: Term): Generator<Contradiction> {
  const periods = titled.filter((told) => told.figure.kind === 'period' && yearsOf(told));
  const [first] = periods;
  if (first && periods.every((told) => isApart(yearsOf(told) as Years, term)))
    yield contradiction(account, first, term);
}

function contradiction(account: Account, told: Told, term: Term): Contradiction {
  const [from, to] = [term.from, term.to].map((day) => day.split('-').reverse().join('/'));
  const where = quote(account, told);
  return {
    kind: 'outside-term',
    figures: [told.index],
    words: {
      vi: `${told.figure.text} (${where}) nằm ngoài thời hạn của chương trình, từ ${from} đến ${to}.`,
      en: `${told.figure.text} (${where}) is outside the programme's term, ${term.from} to ${term.to}.`,
    },
  };
}
