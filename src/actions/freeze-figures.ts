/**
 * Freezes the figures of a report: their values, and everything needed to work each out again from its entries alone
 * (definitions, where records counted, which totals taken over lay in it, the entries themselves by their hashes).
 */
import type { EvidenceList, FrozenFigure } from '../domain/edition.ts';
import { writeEvidence, writeRanges } from '../domain/evidence-list.ts';
import type { Figure } from '../domain/figure.ts';
import { readFigureKey } from '../domain/figure-key.ts';
import { type Catalogue, findIndicator, type Indicator } from '../domain/indicator.ts';
import type { Tx } from '../store/connection.ts';
import type { StoredEntry } from '../store/entries.ts';
import { readEvidenceEntries } from '../store/evidence.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';
import { readTracedIds } from '../store/traces.ts';
import { balancesFor, selectionOf } from './figure-evidence.ts';
import { type Question, readQuestion } from './figure-question.ts';
import { behind, partsOf } from './trace-figure.ts';

export interface Frozen {
  readonly figures: readonly FrozenFigure[];
  readonly indicators: readonly Indicator[];
  readonly evidence: EvidenceList;
  /** The records each figure rests on, by its key. */
  readonly counted: ReadonlyMap<string, readonly string[]>;
}

/** What was evaluated in this same transaction, by key; `period` is that of keys that name none. */
export async function freezeFigures(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  report: { readonly evaluated: ReadonlyMap<string, Figure>; readonly period: string },
): Promise<Frozen> {
  const rested: Rested[] = [];
  for (const [key, figure] of report.evaluated) {
    const question = await readQuestion(tx, registers, row, { period: report.period, ...readFigureKey(key) });
    rested.push({ key, figure, ...(await restOf(tx, question)) });
  }
  const met = new Set(rested.flatMap((each) => [...each.counted, ...each.met]));
  const entries = await readEvidenceEntries(tx, row.id, [...met], row.seq);
  const positions = new Map(entries.filter(isRecord).map(({ entry }) => [entry.recordId, entry.seq]));
  return {
    figures: rested.map((each) => frozen(each, positions)),
    indicators: definitionsOf(await registers.catalogue(), rested),
    evidence: writeEvidence(
      entries.map(({ entry, hash }) => ({ seq: entry.seq, hash: hash.toString('hex') })),
    ),
    counted: new Map(rested.map(({ key, counted }) => [key, counted])),
  };
}

type Rest = Pick<FrozenFigure, 'windows' | 'balances'> & {
  /** The records the value rests on. */
  readonly counted: readonly string[];
  /** Further ones that decide whether it can be told at all. */
  readonly met: readonly string[];
};
type Rested = Rest & { readonly key: string; readonly figure: Figure };

async function restOf(tx: Tx, question: Question): Promise<Rest> {
  const { place, organization, group } = question;
  const { selection, only, balances: taken } = await behind(tx, question);
  const counted = [...(await readTracedIds(tx, selection, only)), ...taken.map((line) => line.recordId)];
  const uncertain = { ...selection, slices: selectionOf(question, 'uncertain').slices };
  const split = place || organization ? await readTracedIds(tx, uncertain) : [];
  const whole = group === null ? [] : await readTracedIds(tx, { ...selection, group: '' });
  const balances = new Map<string, FrozenFigure['balances'][number]>();
  for (const part of partsOf(question)) {
    for (const { recordId, fit } of await balancesFor(tx, part)) balances.set(recordId, { recordId, fit });
  }
  return {
    windows: { places: windowsOf(place), organizations: windowsOf(organization) },
    balances: [...balances.values()],
    counted,
    met: [...split, ...whole, ...balances.keys()],
  };
}

const windowsOf = (asked: Question['place']) => asked?.windows.map((window) => ({ ...window })) ?? null;

// Entries come by rising position, so the last one of a record is the version of then.
const isRecord = ({ entry }: StoredEntry): boolean =>
  entry.recordType === 'activity' || entry.recordType === 'opening-balance';

function frozen(
  { key, figure, windows, balances, counted }: Rested,
  positions: ReadonlyMap<string, number>,
): FrozenFigure {
  const { code, name, definition, unit, status, value, records, waiting, disputes, uncounted, arithmetic } =
    figure;
  const { asOf: _, ...question } = figure.question;
  const trace = writeRanges(counted.flatMap((id) => positions.get(id) ?? []));
  return {
    ...{ key, code, name, definition, unit, question, windows, balances: [...balances], status, value },
    knownFor: [...figure.knownFor],
    byOrganization: [...figure.byOrganization],
    ...{ records, waiting, disputes, uncounted, arithmetic, trace },
  };
}

function definitionsOf(catalogue: Catalogue, rested: readonly Rested[]): Indicator[] {
  const codes = new Set(rested.map(({ figure }) => figure.code));
  for (const code of codes) {
    const { formula } = findIndicator(catalogue, code);
    if (formula.op === 'ratio') codes.add(formula.numerator).add(formula.denominator);
  }
  return [...codes].sort().map((code) => findIndicator(catalogue, code));
}
