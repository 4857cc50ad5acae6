/** Gathers what a template is filled with: the programme as it was named at the end of the period, and its obligations. */
import type { IndicatorFacts, ObligationFacts, TemplateFacts } from '../documents/template-facts.ts';
import type { Actor } from '../domain/access.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { type Catalogue, findIndicator } from '../domain/indicator.ts';
import { type Period, yearsOf } from '../domain/period.ts';
import { previousPeriod } from '../domain/previous-period.ts';
import type { Target } from '../domain/programme.ts';
import { targetInPeriod } from '../domain/target-in-period.ts';
import type { Words } from '../domain/words.ts';
import type { Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { recordsOf } from '../store/records.ts';
import type { Registers } from '../store/registers.ts';
import { figureIn } from './evaluate-figure.ts';
import { partyUnit } from './issuing-bodies.ts';

interface Look {
  readonly tx: Tx;
  readonly registers: Registers;
  readonly row: ProgrammeRow;
  readonly actor: Actor;
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly targets: readonly Target[];
}

export async function readTemplateFacts(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  ask: { readonly actor: Actor; readonly period: Period; readonly today: CivilDate },
): Promise<TemplateFacts> {
  const { number, title, signedOn, term, parties } = row.body;
  const catalogue = await registers.catalogue();
  const targets = (await recordsOf(tx, row.id, 'target')).map((target) => target.body);
  const look: Look = { tx, registers, row, actor: ask.actor, period: ask.period, catalogue, targets };
  const organizations = await registers.organizations();
  const named = (code: string): Words =>
    partyUnit(organizations, code, ask.period.to)?.name ?? { vi: code, en: code };
  return {
    programme: { number, title, signedOn, term },
    parties: parties.map((party) => named(party.organization)),
    place: await placeOf(look),
    today: ask.today,
    period: ask.period,
    previous: previousPeriod(ask.period, term),
    obligations: await obligationsOf(look),
    indicators: new Set(catalogue.indicators.map((indicator) => indicator.code)),
  };
}

/** The place of the agreement, or what became of it by the end of the period: codes are used again for other places. */
async function placeOf({ registers, row, period }: Look): Promise<Words | null> {
  const { place, signedOn } = row.body;
  if (place === null) return null;
  const places = await registers.places();
  const unit = places.at(place, signedOn) ?? places.rowsOf(place).at(-1);
  if (!unit) return null;
  return (places.presentOf(unit, period.to)[0] ?? unit).name;
}

async function obligationsOf(look: Look): Promise<ObligationFacts[]> {
  const records = await recordsOf(look.tx, look.row.id, 'obligation');
  const shown: ObligationFacts[] = [];
  for (const { id, body } of records.sort((a, b) => a.body.position - b.body.position)) {
    const targets = look.targets.filter((target) => target.about === id);
    const indicators: (IndicatorFacts & { readonly silent: boolean })[] = [];
    for (const code of body.indicators) indicators.push(await indicatorOf(look, code, targets));
    const { position, title, text } = body;
    const silent = indicators.every((indicator) => indicator.silent);
    shown.push({
      position,
      title,
      text,
      silent,
      indicators: indicators.map(({ silent: _, ...facts }) => facts),
    });
  }
  return shown;
}

async function indicatorOf(look: Look, code: string, targets: readonly Target[]) {
  const { name, unit } = findIndicator(look.catalogue, code);
  const { status } = await figureOf(look, code, look.period.text);
  const silent = status === 'no-data';
  const target = targetInPeriod(targets, code, look.period, look.row.body.term);
  return { code, name, unit, target, silent, yearly: !silent && (await isYearly(look, code)) };
}

/** Whether a chart by year would show anything. */
async function isYearly(look: Look, code: string): Promise<boolean> {
  const years = yearsOf(look.period);
  if (years.length < 2) return false;
  for (const year of years) {
    const { value } = await figureOf(look, code, String(year));
    if (value !== null) return true;
  }
  return false;
}

const figureOf = ({ tx, registers, row, actor }: Look, code: string, period: string) =>
  figureIn(tx, registers, row, { code, period }, actor);
