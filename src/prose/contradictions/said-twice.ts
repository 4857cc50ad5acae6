/**
 * One standing fact told twice with two numbers: `Toàn huyện có 1.245 mô hình …` and further down 1.254. Only whole
 * clauses that are the same but for the number, of the same time and of the same place, are held together.
 */
import { type Account, plain, type Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { extentOf, isExact, meet } from './extent.ts';
import { PlaceMemory } from './place-memory.ts';
import { quote } from './quotation.ts';
import { isAmount } from './same-unit.ts';
import { sectionsOf } from './sections.ts';
import { TimeMemory } from './time-memory.ts';

const LOOK = 100;
/** The whole of a place or branch, or a place by its name, of which something is or was. */
const whole =
  /^(?:trên địa bàn )?(?:toàn|cả) (?:tỉnh|huyện|xã|quốc|nước|ngành|thành phố|thị xã|phường|bản|thôn|quận|khối|hội|đảng bộ)(?!\p{L})/u;
/** Cheap to ask, so that most figures are looked at no further. */
const anyWhole = /(?:toàn|cả) |(?:có|gồm)\s*$/iu;
const named =
  /^(?:xã|huyện|tỉnh|phường|thị trấn|thị xã|thành phố|bản|thôn|ấp|xóm) [\p{L} -]{2,40} (?:hiện )?(?:có|gồm)\s*$/u;
/** How a statement may begin; its time is looked at apart. */
const neutral =
  /^(?:\s|,|[-/.]|(?:tính )?đến (?:nay|hết|ngày|tháng)|hiện nay|hiện tại|trong|năm|ngày|tháng|giai đoạn|theo thống kê)+/u;
/** What a place has, whatever the section of a report is about; a mô hình may be one of its field. */
const standing =
  /^(?:xã|phường|thị trấn|thôn|bản|ấp|xóm|khu phố|tổ dân phố|hộ|nhân khẩu|khẩu|người|đảng viên|hội viên|đoàn viên|chi bộ|chi hội|chi đoàn|đảng bộ|cơ sở|tổ|già làng|trường|cột mốc|km)(?: |,|$)/u;
/** Words by which a number is one of another time, of a plan, or of a part. */
const otherwise =
  /(?<!\p{L})(?:trước|ban đầu|lúc đầu|cùng kỳ|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|sẽ|thêm|mới|chỉ|riêng|trong đó|nếu|mỗi|đợt|lần|khi|từng|cuối|đầu|nâng|tăng|giảm|còn|tới|đến năm)(?!\p{L})/u;

export function* saidTwice(account: Account): Generator<Contradiction> {
  const statements = new Map<string, Told[]>();
  const places = new PlaceMemory(account);
  const times = new TimeMemory(account);
  const sections = sectionsOf(account);
  for (const sentence of account.sentences) {
    places.read(sentence);
    const time = times.read(sentence);
    for (const told of sentence.told) {
      const key = statementOf(account, told);
      if (key === undefined) continue;
      const section = standing.test(told.figure.unit) ? '' : sections[sentence.line];
      const full = [key, time, placeOf(key, places), section].join('|');
      statements.set(full, [...(statements.get(full) ?? []).slice(0, MOST), told]);
    }
  }
  for (const said of statements.values()) yield* unequal(account, said);
}
/** `toàn huyện` is the huyện named last; a named place says itself which it is. */
function placeOf(key: string, places: PlaceMemory): string {
  if (named.test(key.slice(0, key.indexOf('#')))) return '';
  return places.named(
    /(?:toàn|cả) (tỉnh|huyện|xã|thành phố|thị xã|phường|bản|thôn|quận)(?!\p{L})/u.exec(key)?.[1],
  );
}

/** Told more often with ever other numbers, it is a row of things and no contradiction. */
const MOST = 4;

/** The clause with the number left out; undefined where it tells of no whole. */
function statementOf({ text }: Account, { figure, sentence }: Told): string | undefined {
  if (!isExact(figure) || !isAmount(figure) || figure.unit === '') return undefined;
  const ahead = text.slice(Math.max(sentence.start, figure.start - LOOK), figure.start);
  if (!anyWhole.test(ahead)) return undefined;
  const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + LOOK));
  // From the beginning of the sentence on: `Về văn hóa, toàn huyện có` is something else.
  if (figure.start - sentence.start >= LOOK || /[;:()!?]/.test(ahead)) return undefined;
  const left = plain(ahead).replace(/\d+/g, '').replace(neutral, '').trimStart();
  const right = plain(/^[^.;:,()!?\d]*/.exec(behind)?.[0] ?? '').trim();
  if (right.length >= LOOK - 5 || `${figure.unit} ${right}`.trim().split(' ').length < 2) return undefined;
  if (!(whole.test(left) || named.test(left)) || otherwise.test(`${left} ${right}`)) return undefined;
  return `${left.replace(/ hiện có $/, ' có ')}# ${figure.unit} ${right}`;
}

function* unequal(account: Account, said: readonly Told[]): Generator<Contradiction> {
  const [first] = said;
  if (!first || said.length > MOST) return;
  const other = said.find((each) => !agree(first, each));
  const values = new Set(said.map(({ figure }) => figure.value));
  if (!other || values.size > 2 || other.sentence === first.sentence) return;
  const [one, two] = [quote(account, first), quote(account, other)];
  yield {
    kind: 'said-twice',
    figures: [first.index, other.index],
    words: {
      vi: `Cùng một nội dung nhưng hai số khác nhau: ${first.figure.text} (${one}) và ${other.figure.text} (${two}).`,
      en: `The same thing with two numbers: ${first.figure.text} (${one}) and ${other.figure.text} (${two}).`,
    },
  };
}

const agree = ({ figure: one }: Told, { figure: other }: Told): boolean =>
  !isExact(one) || !isExact(other) || meet(extentOf(one), extentOf(other));
