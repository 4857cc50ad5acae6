/**
 * Keeps the colons of ordinary prose (`10:30`, `tỷ lệ 1:2`, `:abc`) out of the hands of remark-directive: a colon
 * may begin a directive only where a name that starts with a letter is followed at once by `{` or `[`.
 */
import type {} from 'remark-parse';
import type { Data, Processor } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];

const COLON = 58;
const OPENING = new Set([91, 123]);
const LETTER = /[\p{L}\p{M}]/u;
const NAME = /[\p{L}\p{M}\p{N}_-]/u;

const isIn = (set: RegExp, code: number | null): boolean =>
  code !== null && code > 0 && set.test(String.fromCharCode(code));

const plainColon: Extension = {
  text: {
    [COLON]: {
      name: 'plainColon',
      // As remark-directive has it: with a laxer rule here, its own would no longer be asked.
      previous: (code) => code !== COLON,
      tokenize(effects, ok, nok) {
        return (code) => {
          effects.enter('data');
          effects.consume(code);
          effects.exit('data');
          return effects.check(directiveAhead, nok, ok);
        };
      },
    },
  },
};

const directiveAhead: Parameters<Parameters<ConstructOf['tokenize']>[0]['check']>[0] = {
  partial: true,
  tokenize(effects, ok, nok) {
    const rest: State = (code) => {
      if (isIn(NAME, code)) {
        effects.consume(code);
        return rest;
      }
      effects.exit('data');
      return code !== null && OPENING.has(code) ? ok(code) : nok(code);
    };
    return (code) => {
      if (!isIn(LETTER, code)) return nok(code);
      effects.enter('data');
      effects.consume(code);
      return rest;
    };
  },
};

type ConstructOf = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type State = Parameters<ConstructOf['tokenize']>[1];

/** A remark plugin; use it after remark-directive, because the extension added last is asked first. */
export function remarkPlainColon(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(plainColon);
}
