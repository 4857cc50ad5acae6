/** The verdict on one figure of a text: what it speaks of, what the records say of that, and whether the two agree. */
import type { CheckedFigure, MatchView, Verdict } from '../contract/checked-text.ts';
import { questionOf, traceAddress } from '../contract/trace-address.ts';
import type { Figure } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';
import type { ProseFigure } from '../domain/prose-figure.ts';
import type { Words } from '../domain/words.ts';
import { roleOf } from '../prose/matching/figure-role.ts';
import type { FigureMatch, Matcher } from '../prose/matching/match-figure.ts';
import type { PlaceNames } from '../prose/matching/places-near.ts';
import { agrees } from '../prose/matching/value-agreement.ts';
import type { RecordedFigures } from './recorded-figures.ts';
import * as say from './verdict-words.ts';

export interface Bench {
  readonly text: string;
  readonly matcher: Matcher;
  readonly places: PlaceNames;
  readonly records: RecordedFigures;
  /** The period of the whole text. */
  readonly period: string;
  /** How many parties the agreement has. */
  readonly parties: number;
  readonly locale: Locale;
  readonly base: string;
}

interface Found {
  readonly match: FigureMatch;
  readonly figure: Figure;
  /** The text tells it of one place, and the records have no number for that place. */
  readonly apart: boolean;
}

/** What a sentence says of the period and the place of its figures; null where it says nothing. */
interface Where {
  readonly period: string | null;
  readonly place: string | null;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly why: Words;
}

export class FigureJudge {
  readonly #bench: Bench;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** `near` is the period that its sentence names. */
  async judge(figure: ProseFigure, near: string | null): Promise<CheckedFigure> {
    const { text, matcher, parties } = this.#bench;
    const matches = matcher.match(text, figure);
    // `28 ngày khám bệnh` is what a clinic counts, `sau 5 ngày` a length of time.
    const counted = figure.kind === 'duration' && matches.length > 0;
    const { role, why } = roleOf(text, counted ? { ...figure, kind: 'count' } : figure, parties);
    if (role === 'not-a-result')
      return this.#shown(figure, { verdict: role, why: say.named(figure, why) }, []);
    const where = { period: near, place: this.#bench.places.near(text, figure) };
    const found: Found[] = [];
    for (const match of matches) found.push({ match, ...(await this.#recorded(figure, match, where)) });
    if (why) return this.#shown(figure, { verdict: 'not-comparable', why }, found);
    const judged = verdictOf(figure, found);
    const part = judged.verdict === 'differs' && this.#isPart(figure);
    return this.#shown(figure, part ? { verdict: 'not-comparable', why: say.part } : judged, found);
  }

  /** For the period and place of its sentence, unless only those of the whole text give what the figure says. */
  async #recorded(said: ProseFigure, { code }: FigureMatch, where: Where): Promise<Omit<Found, 'match'>> {
    const { records, period } = this.#bench;
    const places = where.place === null ? [null] : [where.place, null];
    const periods = where.period === null ? [period] : [where.period, period];
    const asked: Figure[] = [];
    for (const place of places)
      for (const each of periods) asked.push(await records.figure(code, each, place));
    const fitting = asked.find(({ value }) => value !== null && agrees(said, value));
    const own = asked[0]?.status === 'known' ? asked[0] : undefined;
    // Without its own number for a place, what is shown is that of the whole, marked as such.
    const nearest = asked.at(-periods.length) as Figure;
    const figure = fitting ?? own ?? nearest;
    return { figure, apart: !fitting && where.place !== null && figure.question.place === null };
  }

  /** `trong đó có 10 buổi cho phụ nữ`: one part of what was told before. */
  #isPart({ start }: ProseFigure): boolean {
    const before = this.#bench.text.slice(Math.max(0, start - 80), start);
    return /(?:trong (?:đó|số đó|số này)|riêng)[^.;:]*$/iu.test(before);
  }

  #shown(figure: ProseFigure, { verdict, why }: Judgement, found: readonly Found[]): CheckedFigure {
    const { locale } = this.#bench;
    return { ...figure, verdict, reason: why[locale], matches: found.map((each) => this.#matchView(each)) };
  }

  #matchView({ match, figure }: Found): MatchView {
    const { locale, base } = this.#bench;
    return {
      code: match.code,
      name: figure.name[locale],
      unit: figure.unit[locale],
      score: match.score,
      reasons: match.reasons.map((reason) => reason[locale]),
      obligations: match.obligations,
      period: figure.question.period,
      place: figure.question.place?.name[locale] ?? null,
      status: figure.status,
      value: figure.value,
      trace: traceAddress(base, questionOf(figure)),
    };
  }
}

function verdictOf(said: ProseFigure, found: readonly Found[]): Judgement {
  const [one, ...others] = found;
  if (!one) return { verdict: 'no-record', why: say.nothingCounts(said) };
  if (others.length > 0)
    return { verdict: 'not-comparable', why: say.tie(found.map(({ figure }) => figure.name)) };
  const { match, figure, apart } = one;
  if (apart) return { verdict: 'not-comparable', why: say.apart };
  if (said.error !== undefined) return { verdict: 'not-comparable', why: say.mistyped(said) };
  if (match.fit === 'mixed') return { verdict: 'not-comparable', why: say.mixed(said, figure) };
  if (figure.status === 'no-data') return { verdict: 'no-record', why: say.noData(figure) };
  if (figure.status === 'hidden') return { verdict: 'not-comparable', why: say.hidden };
  if (figure.value === null) return { verdict: 'not-comparable', why: say.inseparable(figure) };
  if (agrees(said, figure.value)) return { verdict: 'matches', why: say.matches(figure) };
  if (match.fit === 'narrower') return { verdict: 'not-comparable', why: say.narrower(figure) };
  return { verdict: 'differs', why: say.differs(said, figure) };
}
