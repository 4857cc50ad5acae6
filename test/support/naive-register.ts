/**
 * What lay within what, looked up day by day in the rows of a register: slow, and written without Register so that
 * the two can be held against each other.
 */
export interface Row {
  readonly code: string;
  readonly from: string | null;
  /** First day on which it no longer holds. */
  readonly until: string | null;
  readonly parent: string | null;
}

export interface Link {
  readonly on: string;
  readonly predecessor: string;
  readonly successor: string | null;
}

export type Territory = 'then' | 'now';
export type Fit = 'within' | 'beside' | 'partly';

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const holds = (row: Row, day: string): boolean =>
  (row.from === null || row.from <= day) && (row.until === null || day < row.until);

export class NaiveRegister {
  readonly #spans = new Map<string, Fit>();
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly today: string;

  constructor(rows: readonly Row[], links: readonly Link[], today: string) {
    this.rows = rows;
    this.links = links;
    this.today = today;
  }

  on(code: string | null, day: string): Row | undefined {
    return this.rows.find((row) => row.code === code && holds(row, day));
  }

  /** The unit that bore the code last, on a day of from..to if days are given. */
  last(code: string, from = '0000-00-00', to = '9999-99-99'): Row | undefined {
    const rows = this.rows.filter((row) => row.code === code);
    return rows
      .filter((row) => (row.from === null || row.from <= to) && (row.until === null || from < row.until))
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
  }

  ended(row: Row): boolean {
    return row.until !== null && row.until <= this.today;
  }

  /** From a unit upwards, on one day. */
  standsIn(row: Row, asked: Row, day: string): boolean {
    for (let at: Row | undefined = row; at; at = this.on(at.parent, day)) if (at === asked) return true;
    return false;
  }

  /** What stands today where the unit stood. */
  heirs(row: Row): Row[] {
    const { until } = row;
    if (until === null || this.today < until) return [row];
    const next = this.links
      .filter((link) => link.predecessor === row.code && link.on === until)
      .flatMap((link) => this.on(link.successor, until) ?? []);
    const above = this.on(row.parent, dayAfter(until, -1));
    const heirs = next.length > 0 ? next : above ? [above] : [];
    return [...new Set(heirs.flatMap((heir) => this.heirs(heir)))];
  }

  /** Whether a record of one day counts for what was asked; `partly` when nobody can say. */
  fitOnDay(code: string, day: string, asked: Row, territory: Territory): Fit {
    const row = this.on(code, day);
    if (!row) return 'beside';
    if (territory === 'then') return this.standsIn(row, asked, day) ? 'within' : 'beside';
    const heirs = this.heirs(row);
    const inside = heirs.filter((heir) => this.standsIn(heir, asked, this.today));
    return inside.length === 0 ? 'beside' : inside.length === heirs.length ? 'within' : 'partly';
  }

  /** Whether a total of from..to counts: all of it, nothing of it, or a share that nobody knows. */
  fitOfSpan(code: string, from: string, to: string, asked: Row, territory: Territory): Fit {
    const key = JSON.stringify([code, from, to, asked, territory]);
    const known = this.#spans.get(key) ?? this.#lookAtEveryDay(code, from, to, asked, territory);
    this.#spans.set(key, known);
    return known;
  }

  #lookAtEveryDay(code: string, from: string, to: string, asked: Row, territory: Territory): Fit {
    const fits = new Set<Fit>();
    let overlaps = false;
    for (let day = from; day <= to; day = dayAfter(day)) {
      fits.add(this.fitOnDay(code, day, asked, territory));
      overlaps ||= this.#below(code, day).some(
        (row) => this.fitOnDay(row.code, day, asked, territory) !== 'beside',
      );
    }
    if (fits.size > 1) return 'partly';
    const [only = 'beside'] = fits;
    return only === 'beside' && overlaps ? 'partly' : only;
  }

  #below(code: string, day: string): Row[] {
    const holder = this.on(code, day);
    return holder ? this.rows.filter((row) => holds(row, day) && this.standsIn(row, holder, day)) : [];
  }
}
