/**
 * Puts a report that somebody wrote beside the records of its programme: each figure gets a verdict with its reason,
 * and what the agreement promised and the text leaves out is named. Nothing of the text is kept.
 */
import { setImmediate } from 'node:timers/promises';
import type { CheckedFigure, CheckedText, Verdict } from '../contract/checked-text.ts';
import { verdicts } from '../contract/checked-text.ts';
import type { ExtractedText } from '../contract/extracted-text.ts';
import type { Actor } from '../domain/access.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import type { Obligation } from '../domain/programme.ts';
import { findContradictions } from '../prose/contradictions/find-contradictions.ts';
import { countedThings } from '../prose/matching/counted-thing.ts';
import { periodOfText, periodsNear } from '../prose/matching/figure-period.ts';
import { Matcher } from '../prose/matching/match-figure.ts';
import { PlaceNames } from '../prose/matching/places-near.ts';
import { termsIn } from '../prose/matching/terms.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { recordsOf } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { extractedFrom, type TextBounds } from './extract-text.ts';
import { FigureJudge } from './judge-figure.ts';
import { placesWithin } from './places-within.ts';
import { readOpenly } from './read-openly.ts';
import { readSource, type SourceFile } from './read-source.ts';
import { RecordedFigures } from './recorded-figures.ts';
import { wantProgramme } from './want-programme.ts';

export interface CheckTextAsk {
  readonly file: SourceFile;
  readonly programme: string;
  /** What the text reports on; without it the period of its title, else the whole term. */
  readonly period?: string | undefined;
  readonly locale: Locale;
  /** Prefix of the addresses of traces: '' or '/en'. */
  readonly base: string;
  readonly most?: TextBounds;
}

/** Throws `unknown-programme`, `unknown-period`, `many-figures` and the problems of `readSource`. */
export async function checkText(db: Database, actor: Actor, ask: CheckTextAsk): Promise<CheckedText> {
  // Asked before the text is read, so that a wrong number costs nothing.
  const as = await readOpenly(db, actor, async (tx, as) => {
    periodAsked(await wantProgramme(tx, ask.programme), ask.period);
    return as;
  });
  const extracted = extractedFrom(await readSource(ask.file, ask.most), ask.locale, ask.most?.figures);
  return read(db, as, (tx) => checked(db, tx, as, ask, extracted));
}

const periodAsked = ({ body }: ProgrammeRow, asked: string | undefined): Period | null =>
  asked === undefined ? null : parsePeriod(asked, body.term);

async function checked(
  db: Database,
  tx: Tx,
  actor: Actor,
  ask: CheckTextAsk,
  extracted: ExtractedText,
): Promise<CheckedText> {
  const { locale, base } = ask;
  const row = await wantProgramme(tx, ask.programme);
  const registers = await openRegisters(db, tx);
  const obligations = (await recordsOf(tx, row.id, 'obligation')).map(({ body }) => body);
  const { number, slug, title, term, parties } = row.body;
  const period = periodAsked(row, ask.period ?? periodOfText(extracted.figures, term) ?? 'term') as Period;
  const matcher = new Matcher(countedThings(await registers.catalogue(), obligations));
  const judge = new FigureJudge({
    ...{ text: extracted.text, matcher, locale, base },
    ...{ period: period.text, parties: parties.length },
    places: new PlaceNames(await placesWithin(tx, registers, row)),
    records: new RecordedFigures(tx, registers, row, actor),
  });
  const near = periodsNear(extracted.text, extracted.figures, term);
  const figures: CheckedFigure[] = [];
  for (const [at, figure] of extracted.figures.entries()) {
    figures.push(await judge.judge(figure, near[at] ?? null));
    // A long text must not keep everybody else waiting.
    if (at % 50 === 49) await setImmediate();
  }
  return {
    ...extracted,
    programme: { number, slug, title: title[locale] },
    period,
    seq: row.seq,
    figures,
    counts: countsOf(figures),
    contradictions: findContradictions(extracted.figures, extracted.text, term).map(
      ({ kind, words, figures: places }) => ({ kind, message: words[locale], figures: places }),
    ),
    silent: silentOf(extracted.text, figures, obligations, locale),
  };
}

function countsOf(figures: readonly CheckedFigure[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of figures) counts[verdict] += 1;
  return counts;
}

/** An obligation is silent when no figure of the text speaks of it, whatever its words say. */
function silentOf(
  text: string,
  figures: readonly CheckedFigure[],
  obligations: readonly Obligation[],
  locale: Locale,
): CheckedText['silent'] {
  const told = new Set(figures.flatMap(({ matches }) => matches.flatMap((match) => match.obligations)));
  const spoken = termsIn(text);
  return obligations
    .filter(({ position }) => !told.has(position))
    .sort((one, other) => one.position - other.position)
    .map(({ position, title }) => ({
      ...{ position, title: title[locale] },
      mentioned: [...termsIn(title.vi)].some((term) => spoken.has(term)),
    }));
}
