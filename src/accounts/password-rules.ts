/**
 * Which passwords are taken. NIST SP 800-63B, 3.1.1.2: a least length, a list of common ones refused, no rules about
 * kinds of letters. The list (47,000 leaked passwords) and the patterns of zxcvbn are in the package; nothing is asked
 * over the network.
 */
import { fold } from '../domain/fold.ts';
import { Problem } from '../domain/problem.ts';

export const LEAST = 12;
export const MOST = 128;

// As many guesses as a leaked, slowly hashed database would stand; zxcvbn calls from here on "safely unguessable".
const LEAST_GUESSES = 1e8;

/** Words that people here begin with; the list of the package is an English one. */
const familiar = [
  ...['chungtay', 'chung tay', 'matkhau', 'mat khau', 'mật khẩu', 'vietnam', 'viet nam', 'việt nam'],
  ...['anhyeuem', 'emyeuanh', 'danvan', 'dân vận', 'bienphong', 'biên phòng', 'xinchao', 'quantri'],
  ...['hanoi', 'hà nội', 'nghean', 'nghệ an', 'hochiminh', 'hồ chí minh', 'saigon', 'phucson', 'anhson'],
];

type Check = (password: string, own: readonly string[]) => number;
let check: Promise<Check> | undefined;

// Two megabytes of words, read when the first password is chosen.
async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const dictionary = { ...common.dictionary, familiar };
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
  return (password, own) => zxcvbn.check(password, [...own]).guesses;
}

/**
 * `own` are words an attacker knows of the person: name, e-mail. Throws `short-password`, `long-password` or
 * `common-password`.
 */
export async function wantGoodPassword(password: string, own: readonly string[]): Promise<void> {
  const length = [...password].length;
  if (length < LEAST) throw new Problem('short-password', { least: LEAST });
  if (password.length > MOST) throw new Problem('long-password', { most: MOST });
  check ??= load();
  if ((await check)(password, own.flatMap(partsOf)) < LEAST_GUESSES) throw new Problem('common-password');
}

/** A name as it is typed into passwords: with and without accents, in one word, and word by word. */
function partsOf(text: string): string[] {
  const forms = [text.toLowerCase(), fold(text)];
  const parts = forms.flatMap((form) => {
    const words = form.split(/[\s@._-]+/);
    return [form, words.join(''), ...words];
  });
  return [...new Set(parts)].filter((part) => part.length > 2);
}
