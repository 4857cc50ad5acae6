/** A title that gives the agreement another span of years than the text under it: 2016-2020 against 2016-2021. */
import { type Account, after, type Told } from './account.ts';
import { agreementName, sameAgreement } from './agreement-name.ts';
import type { Contradiction } from './contradiction.ts';
import { quote } from './quotation.ts';

type YearSpan = Told & { readonly from: number; readonly to: number };

export function* titlePeriods(account: Account): Generator<Contradiction> {
  const spans = account.sentences.flatMap(({ told }) => told.flatMap(yearSpan));
  const isTitle = ({ sentence }: YearSpan): boolean => account.titles.has(sentence.line);
  const titled = spans.filter(isTitle);
  const bodily = spans.filter((span) => !isTitle(span));
  const [title, another] = titled;
  // Two spans in the title are a programme and the one that goes on from it.
  if (!title || another) return;
  if (bodily.some(({ from, to }) => from === title.from && to === title.to)) return;
  const name = agreementName(account, title);
  if (!name) return;
  const other = bodily.find((span) => {
    if ((span.from === title.from) === (span.to === title.to)) return false;
    const said = agreementName(account, span);
    return said !== undefined && sameAgreement(name, said) && !goesOn.test(after(account, span, 40));
  });
  if (other) yield contradiction(account, title, other);
}

/** What follows the years still names the agreement: of whom, and on what. */
const goesOn = /^\s*(?:của|giữa|về|do|cấp)(?!\p{L})/u;

const yearSpan = (told: Told): YearSpan[] => {
  const { kind, from, to } = told.figure;
  if (kind !== 'period' || typeof from !== 'number' || typeof to !== 'number') return [];
  return from < to ? [{ ...told, from, to }] : [];
};

function contradiction(account: Account, title: YearSpan, body: YearSpan): Contradiction {
  const [one, other] = [quote(account, title), quote(account, body)];
  const [years, others] = [title, body].map(({ from, to }) => `${from}–${to}`);
  return {
    kind: 'title-period',
    figures: [title.index, body.index],
    words: {
      vi: `Tiêu đề ghi giai đoạn ${years} (${one}), còn trong bài ghi ${others} (${other}).`,
      en: `The title says ${years} (${one}), the text says ${others} (${other}).`,
    },
  };
}
