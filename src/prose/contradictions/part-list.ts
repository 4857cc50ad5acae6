/**
 * A total and the parts listed after it in one sentence: `111 tập thể, cá nhân (24 tập thể và 87 cá nhân)`, `23 đơn,
 * gồm 11 khiếu nại, 2 tố cáo, …`, `38 trường: mầm non 13, …`. Says how the parts were announced, not what they mean.
 */
import type { Told } from './account.ts';
import { sameUnit } from './same-unit.ts';
import { sign, type Template } from './template.ts';

/** `all`: gồm; `some`: trong đó; `brackets` and `colon`: only listed. */
export type Announced = 'all' | 'some' | 'brackets' | 'colon';

export interface Part {
  readonly told: Told;
  /** The words that tell it from the other parts. */
  readonly label: string;
}

export interface PartList {
  readonly total: Told;
  readonly announced: Announced;
  readonly parts: readonly Part[];
  /** How the list is worded, from its announcement to its end. */
  readonly wording: string;
}

const announcing =
  /(?<all>(?<!\p{L})(?:bao gồm|gồm|chia ra|phân ra|chia thành|được chia làm)(?:\s+(?:có|là))?(?!\p{L})\s*:?)|(?<some>(?<!\p{L})trong (?:số )?đó(?:\s+(?:có|thì))?(?!\p{L})\s*:?)|(?<brackets>\((?!\s*(?:bao gồm|gồm|chia ra|phân ra|chia thành|trong (?:số )?đó))(?:\s*cụ thể(?: là)?\s*:)?)|(?<colon>:)/gu;
/** UTF-16 units of the words looked at on either side of an announcement. */
const [LEAD, LIST] = [200, 500];

export function* partLists({ words, at }: Template): Generator<PartList> {
  for (const match of words.matchAll(announcing)) {
    const announced = Object.entries(match.groups ?? {}).find(([, found]) => found)?.[0] as Announced;
    const from = match.index;
    const past = from + match[0].length;
    const total = totalBefore(words, from, at);
    if (!total) continue;
    const inBrackets = announced === 'brackets' || isOpen(words.slice(Math.max(0, from - LEAD), from));
    const wording = listFrom(words.slice(past, past + LIST), inBrackets);
    const parts = partsOf({ words, at }, past, past + wording.length, total.figure.unit);
    if (parts && parts.length > 0) yield { total, announced, parts, wording };
  }
}

const isOpen = (lead: string): boolean => lead.lastIndexOf('(') > lead.lastIndexOf(')');

const N = sign.amount;
/** Between a total and its announcement: its name, an aside, its share of something. */
const toAnnouncement = new RegExp(
  `([${N}${sign.share}][\\p{L}\\s“”"'-]{0,80}?)(?:\\([^()]{0,120}\\))?(?:,\\s*(?:chiếm|đạt|bằng)(?: tỷ lệ)?\\s*${sign.percent}[\\p{L}\\s]{0,30})?[\\s,;(]*$`,
  'u',
);
/** A number that is no total of its own: a rise, a number compared with, one for each. */
const noTotal = /(?:tăng|giảm|so với|cùng kỳ|mỗi|thêm|bình quân|vượt|hơn|gần|khoảng|còn)[^,.;]{0,12}$/u;

function totalBefore(words: string, to: number, at: Template['at']): Told | undefined {
  const from = Math.max(0, to - LEAD);
  const match = toAnnouncement.exec(words.slice(from, to));
  if (!match) return undefined;
  const place = from + match.index;
  if (noTotal.test(words.slice(Math.max(0, place - 30), place))) return undefined;
  return at.get(place);
}

/** The list up to its bracket, or up to the end of the clause: a semicolon ends one whose parts commas separate. */
function listFrom(ahead: string, inBrackets: boolean): string {
  let depth = 0;
  let mark = '';
  let begun = false;
  for (let at = 0; at < ahead.length; at++) {
    const letter = ahead.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')' && depth-- === 0) return ahead.slice(0, at);
    else if (depth > 0) continue;
    else if (/[!?]/.test(letter) || (letter === '.' && !inBrackets)) return ahead.slice(0, at);
    else if (letter === ';' && mark === ',') return ahead.slice(0, at);
    else if (letter === N) begun = true;
    else if (begun && (letter === ',' || letter === ';')) mark ||= letter;
  }
  return ahead;
}

/** One part for each stretch between marks; undefined where they cannot be told apart. */
function partsOf(
  { words, at }: Template,
  from: number,
  to: number,
  unit: string,
): readonly Part[] | undefined {
  const parts: { told: Told; label: string }[] = [];
  let waiting = '';
  for (const { index, stretch } of stretches(words, from, to)) {
    const bare = stretch.replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length));
    const told = [...bare.matchAll(amounts)].map((match) => at.get(index + match.index));
    const [first, second] = told;
    const last = parts.at(-1);
    if (other.test(bare)) return undefined;
    if (first && leaving.test(waiting + bare.slice(0, bare.indexOf(N)))) {
      // Gone on to something else, unless that counts the same again.
      const rest = [...words.slice(index, to).matchAll(amounts)].map((match) => at.get(index + match.index));
      return rest.some((each) => each && sameUnit(each.figure.unit, unit)) ? undefined : parts;
    }
    if (second && !beside.test(bare)) return undefined;
    if (first) parts.push({ told: first, label: `${waiting} ${bare} ${first.figure.unit}` });
    else if (last) last.label += ` ${bare}`;
    waiting = first ? '' : `${waiting} ${bare}`;
  }
  return parts;
}

const amounts = new RegExp(N, 'g');
/** A rough number or a share of another whole cannot be added up. */
const other = new RegExp(`[${sign.rough}${sign.share}]`);
/** `121 lượt/140 người`: the second tells of the same part. */
const beside = new RegExp(`^[^${N}]*${N}\\s*(?:/|với|-)\\s*${N}[^${N}]*$`);
/** Here the sentence goes on to something else. */
const leaving =
  /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|vượt|đạt|bằng|chiếm|trị giá|tổng|mỗi|bình quân|trung bình|trong đó|gồm|qua đó|đã|được|tại|ở|cho|thu hút)(?!\p{L})/u;

function* stretches(words: string, from: number, to: number) {
  const list = words.slice(from, to);
  const separator = list.replace(/\([^()]*\)/g, '').includes(';') ? /;/g : /,|\s(?=và\s)/g;
  let depth = 0;
  let start = 0;
  const cuts = new Set([...list.matchAll(separator)].map(({ index }) => index));
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '(') depth += 1;
    else if (list[at] === ')') depth -= 1;
    if (at < list.length && (depth > 0 || !cuts.has(at))) continue;
    yield { index: from + start, stretch: list.slice(start, at) };
    start = at + 1;
  }
}
