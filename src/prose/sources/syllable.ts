/**
 * The shape of a Vietnamese syllable: which beginnings, rimes and tones go together, and which vowel carries the tone.
 * Letters in a forgotten encoding, and slips of the finger, mostly make no syllable at all, so this one rule serves both.
 * Rimes after Hoàng Phê, Từ điển tiếng Việt; the place of the tone in both styles that are in use (hòa and hoà).
 */

const onsets = new Set(
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ').concat(''),
);

const rimes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong op ot ooc oong',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôp uôt uc up ut uơ uy uya uych uyên uyêt uynh uyn uyt uyu uyp',
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y yêm yên yêng yêt yêu ynh yt',
  ].flatMap((line) => line.split(' ')),
);

const TONES: Readonly<Record<string, number>> = {
  '\u0300': 1,
  '\u0309': 2,
  '\u0303': 3,
  '\u0301': 4,
  '\u0323': 5,
};
const STOPPED = /(?:ch|[cpt])$/;

/** What the tone marks of a word say: its letters without them, the tone, and which letter carries it. */
export interface Toned {
  readonly plain: string;
  /** 0 for none, then grave, hook, tilde, acute, dot. */
  readonly tone: number;
  /** Index in `plain`; -1 without a tone. */
  readonly at: number;
}

/** Null when a word carries more than one tone. */
export function readTone(word: string): Toned | null {
  let [plain, tone, at] = ['', 0, -1];
  for (const letter of word.normalize('NFC').toLowerCase()) {
    const [base = '', ...marks] = letter.normalize('NFD');
    const found = marks.find((mark) => TONES[mark] !== undefined);
    if (found !== undefined) {
      if (tone !== 0) return null;
      [tone, at] = [TONES[found] ?? 0, plain.length];
    }
    plain += (base + marks.filter((mark) => mark !== found).join('')).normalize('NFC');
  }
  return { plain, tone, at };
}

/** Where the rime of a toneless word begins, when it is a syllable; `qu` and `gi` belong to the beginning. */
export function rimeStart(plain: string): number | null {
  if (plain.length > 8) return null;
  for (let at = Math.min(3, plain.length - 1); at >= 0; at--) {
    const [onset, rime] = [plain.slice(0, at), plain.slice(at)];
    if (onsets.has(onset) && isRimeAfter(onset, rime)) return at;
  }
  // The i of gì, gìn and giêng is that of the beginning and of the rime at once.
  return plain.startsWith('gi') && rimes.has(plain.slice(1)) ? 1 : null;
}

function isRimeAfter(onset: string, rime: string): boolean {
  if (!rimes.has(rime)) return false;
  const front = /^[eêiy]/.test(rime);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c') return !front;
  if (onset === 'qu') return !/^(?:[uưo]|ô(?!c$))/.test(rime);
  if (onset === 'gi') return !/^[iy]/.test(rime);
  return true;
}

/** A syllable of Vietnamese as it may be spelled, wherever in it the tone stands. */
export function isSyllable(word: string): boolean {
  const toned = readTone(word);
  if (!toned || rimeStart(toned.plain) === null) return false;
  return !STOPPED.test(toned.plain) || toned.tone >= 4 || toned.tone === 0;
}

/**
 * The letters of a syllable that may carry its tone, by index in its toneless spelling; empty when it is none. There
 * are two where old and new style part: hòa and hoà, khỏe and khoẻ, thủy and thuỷ.
 */
export function tonePlaces(plain: string): readonly number[] {
  const start = rimeStart(plain);
  if (start === null) return [];
  const rime = plain.slice(start);
  const vowels = /^[aăâeêioôơuưy]+/.exec(rime)?.[0] ?? '';
  const marked = Math.max(...[...vowels].map((letter, index) => ('ăâêôơư'.includes(letter) ? index : -1)));
  if (marked >= 0) return [start + (vowels.startsWith('ưa') || vowels === 'ưu' ? 0 : marked)];
  if (vowels.length < rime.length) return [start + vowels.length - 1];
  if (vowels.length === 3) return [start + 1];
  if (['oa', 'oe', 'uy'].includes(vowels)) return [start, start + 1];
  return [start];
}
