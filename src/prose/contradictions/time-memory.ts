/** Which time a sentence speaks of: the periods and days it names, else those of its paragraph, else those of the title. */
import type { Account, Sentence } from './account.ts';

export class TimeMemory {
  #line = -1;
  #standing = '';
  #title = '';
  readonly #titles: ReadonlySet<number>;

  constructor({ titles }: Account) {
    this.#titles = titles;
  }

  /** To be asked sentence by sentence, in the order of the text. */
  read({ line, told }: Sentence): string {
    if (line !== this.#line) this.#standing = '';
    this.#line = line;
    const said = told
      .filter(({ figure }) => figure.kind === 'period' || figure.kind === 'date')
      .map(({ figure }) => figure.text)
      .slice(0, 10)
      .join();
    if (said !== '') this.#standing = said;
    if (this.#titles.has(line) && said !== '' && this.#title === '') this.#title = said;
    return this.#standing || this.#title;
  }
}
