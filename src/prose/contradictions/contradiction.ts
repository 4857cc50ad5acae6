/** What a rule finds: which figures do not go together, and a sentence that shows both places and both numbers. */
import type { Words } from '../../domain/words.ts';
import type { Account } from './account.ts';

export interface Contradiction {
  readonly kind: string;
  /** Places in the list of figures, in the order of the text. */
  readonly figures: readonly number[];
  readonly words: Words;
}

export type Rule = (account: Account) => Iterable<Contradiction>;
