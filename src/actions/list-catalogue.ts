/** Kinds, measures and indicators, by their codes; everybody may read them. */
import type { MeasureView } from '../contract/catalogue.ts';
import type { Actor } from '../domain/access.ts';
import { type ActivityKind, type Counts, measureCode } from '../domain/activity-kind.ts';
import { fold, near } from '../domain/fold.ts';
import { type Catalogue, findIndicator, type Indicator, measuresBehind } from '../domain/indicator.ts';
import { type Page, type PageAsk, pageThrough } from '../domain/page.ts';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';

interface ListAsk extends PageAsk {
  /** Part of the code or the name, without accents. */
  readonly text?: string | undefined;
}

const catalogueOf = (db: Database, actor: Actor): Promise<Catalogue> =>
  read(db, actor, async (tx) => (await openRegisters(db, tx)).catalogue());

/** Throws `bad-cursor`, as do the other lists. */
export async function listKinds(db: Database, actor: Actor, ask: ListAsk): Promise<Page<ActivityKind>> {
  const { kinds } = await catalogueOf(db, actor);
  return pageThrough(named(kinds, ask), ask, 'kinds', ({ code }) => code);
}

/** Throws `unknown-kind`. */
export async function showKind(db: Database, actor: Actor, code: string): Promise<ActivityKind> {
  const { kinds } = await catalogueOf(db, actor);
  const found = kinds.find((kind) => kind.code === code);
  const known = kinds.map((kind) => kind.code);
  if (!found) throw new Problem('unknown-kind', { code, near: near(code, known) });
  return found;
}

export interface MeasureListAsk extends ListAsk {
  readonly kind?: string | undefined;
  readonly counts?: Counts | undefined;
}

export async function listMeasures(
  db: Database,
  actor: Actor,
  ask: MeasureListAsk,
): Promise<Page<MeasureView>> {
  const measures = measuresIn(await catalogueOf(db, actor)).filter(
    ({ kind, counts }) => (ask.kind ?? kind) === kind && (ask.counts ?? counts) === counts,
  );
  return pageThrough(named(measures, ask), ask, 'measures', ({ code }) => code);
}

/** By its full code. Throws `unknown-measure`. */
export async function showMeasure(db: Database, actor: Actor, code: string): Promise<MeasureView> {
  const measures = measuresIn(await catalogueOf(db, actor));
  const found = measures.find((measure) => measure.code === code);
  const known = measures.map((measure) => measure.code);
  if (!found)
    throw new Problem('unknown-measure', { kind: code.split('.')[0], code, near: near(code, known) });
  return found;
}

const measuresIn = ({ kinds }: Catalogue): MeasureView[] =>
  kinds.flatMap((kind) =>
    kind.measures.map((measure) => ({
      ...measure,
      kind: kind.code,
      code: measureCode(kind.code, measure.code),
    })),
  );

export interface IndicatorListAsk extends ListAsk {
  readonly kind?: string | undefined;
}

export async function listIndicators(
  db: Database,
  actor: Actor,
  ask: IndicatorListAsk,
): Promise<Page<Indicator>> {
  const catalogue = await catalogueOf(db, actor);
  const counts = (indicator: Indicator) =>
    measuresBehind(indicator, catalogue).some((code) => code.split('.')[0] === ask.kind);
  const indicators = catalogue.indicators.filter((each) => ask.kind === undefined || counts(each));
  return pageThrough(named(indicators, ask), ask, 'indicators', ({ code }) => code);
}

/** Throws `unknown-indicator`. */
export const showIndicator = async (db: Database, actor: Actor, code: string): Promise<Indicator> =>
  findIndicator(await catalogueOf(db, actor), code);

/** Those whose code or name holds the text. */
export function named<T extends { readonly code: string; readonly name: Words }>(
  rows: readonly T[],
  { text }: ListAsk,
): readonly T[] {
  const wanted = fold(text ?? '');
  return rows.filter(({ code, name }) => fold(`${code} ${name.vi} ${name.en}`).includes(wanted));
}
