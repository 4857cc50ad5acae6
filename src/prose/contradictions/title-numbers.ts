/** A title that counts the same thing otherwise than the text, which nowhere gives the number of the title. */
import { type Account, after, type Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { isExact } from './extent.ts';
import { quote } from './quotation.ts';
import { isAmount, sameUnit } from './same-unit.ts';

const WORDS = 4;
const MOST = 20;

export function* titleNumbers(account: Account): Generator<Contradiction> {
  const told = account.sentences.flatMap((sentence) => sentence.told.filter(isCounted));
  const isTitle = ({ sentence }: Told): boolean => account.titles.has(sentence.line);
  const titles = told.filter(isTitle).slice(0, MOST);
  if (titles.length === 0) return;
  const units = new Set(titles.map(({ figure }) => figure.unit));
  const bodily = told.filter((each) => !isTitle(each));
  const values = new Set(bodily.map(({ figure }) => figure.value));
  const byWords = new Map<string, Told[]>();
  for (const each of bodily) {
    const key = units.has(each.figure.unit) ? following(account, each) : undefined;
    if (key !== undefined) byWords.set(key, [...(byWords.get(key) ?? []).slice(0, 2), each]);
  }
  for (const title of titles) {
    const key = following(account, title);
    if (key === undefined || values.has(title.figure.value)) continue;
    const [other, another] = (byWords.get(key) ?? []).filter((each) => isSameDoing(title, each));
    if (other && !another) yield contradiction(account, title, other);
  }
}

const isCounted = ({ figure }: Told): boolean =>
  isExact(figure) && figure.unit !== '' && (isAmount(figure) || figure.kind === 'duration');

/** The unit with the words after it, four at least: `năm thực hiện chỉ thị 05`. */
function following(account: Account, told: Told): string | undefined {
  const words = after(account, told, 80).match(/[\p{L}\d]+|[.;:!?,]/gu) ?? [];
  const end = words.findIndex((word) => /[.;:!?,]/.test(word));
  const said = words.slice(0, end < 0 ? WORDS : Math.min(end, WORDS));
  return said.length < WORDS ? undefined : `${told.figure.unit} ${said.join(' ')}`;
}

/** A length of time needs no doing before it: `Kết quả 10 năm thực hiện …`. */
const isSameDoing = ({ figure }: Told, { figure: other }: Told): boolean =>
  sameUnit(figure.unit, other.unit) &&
  figure.kind === other.kind &&
  (figure.kind === 'duration' || (figure.verb !== '' && figure.verb === other.verb));

function contradiction(account: Account, title: Told, body: Told): Contradiction {
  const [one, other] = [quote(account, title), quote(account, body)];
  return {
    kind: 'title-number',
    figures: [title.index, body.index],
    words: {
      vi: `Tiêu đề ghi ${title.figure.text} (${one}), còn trong bài ghi ${body.figure.text} (${other}).`,
      en: `The title says ${title.figure.text} (${one}), the text says ${body.figure.text} (${other}).`,
    },
  };
}
