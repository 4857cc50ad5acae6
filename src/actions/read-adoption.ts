/** Reads a file for what can be taken over from it, held against the ledger as it stands. */
import type { ExtractedText } from '../contract/extracted-text.ts';
import type { Actor } from '../domain/access.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import { periodOfText } from '../prose/matching/figure-period.ts';
import { readSkeleton, type Skeleton } from '../prose/skeleton/read-skeleton.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { findProgramme, type ProgrammeRow } from '../store/programmes.ts';
import { recordsOf } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { balanceProposals, MOST_BALANCES } from './balance-proposals.ts';
import { checkText } from './check-text.ts';
import { extractText } from './extract-text.ts';
import { obligationProposals } from './obligation-proposals.ts';
import { programmeProposals } from './programme-proposals.ts';
import { type Proposal, proposalsOf } from './proposal.ts';
import type { SourceFile } from './read-source.ts';
import { RecordedFigures } from './recorded-figures.ts';
import { wantProgramme } from './want-programme.ts';

export interface AdoptionAsk {
  readonly file: SourceFile;
  /** Without it, the known programme whose number is the only one the text gives; else the text is about a new one. */
  readonly programme?: string | undefined;
  /** What the text reports on; without it the period of its title, else its only term. */
  readonly period?: string | undefined;
  readonly locale: Locale;
  /** Name of the source document; without it that of the file. */
  readonly document?: string | undefined;
  readonly address?: string | undefined;
}

export interface Adoption {
  /** Null for a programme that the ledger does not have. */
  readonly row: ProgrammeRow | null;
  readonly organizations: Register;
  readonly period: Period | null;
  readonly proposals: readonly Proposal[];
  readonly warnings: readonly string[];
}

/** Throws `unknown-programme`, `unknown-period` and the problems of `readSource`. */
export async function readAdoption(db: Database, actor: Actor, ask: AdoptionAsk): Promise<Adoption> {
  const { file, locale, period } = ask;
  const programme = ask.programme ?? (await knownProgramme(db, actor, ask));
  if (programme === null) return adoptionOfNew(db, actor, await extractText({ ...file, locale }));
  const checked = await checkText(db, actor, { file, programme, period, locale, base: '' });
  const skeleton = readSkeleton(checked.text, checked.figures);
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, programme);
    const registers = await openRegisters(db, tx);
    const said = period ?? periodOfText(checked.figures, row.body.term) ?? onlyTerm(skeleton);
    const organizations = await registers.organizations();
    const catalogue = await registers.catalogue();
    const balances = await balanceProposals({
      ...{ text: checked.text, figures: checked.figures, programme: row.body, period: said },
      indicators: new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
      balances: (await recordsOf(tx, row.id, 'opening-balance')).map(({ body }) => body),
      records: new RecordedFigures(tx, registers, row, actor),
    });
    const obligations = (await recordsOf(tx, row.id, 'obligation')).map(({ body }) => body);
    const drafts = [
      ...programmeProposals(skeleton, { text: checked.text, organizations, programme: row.body }),
      ...obligationProposals(skeleton.obligations, obligations, catalogue),
      ...balances,
    ];
    const whole = said === null ? null : parsePeriod(said, row.body.term);
    return {
      row,
      organizations,
      period: whole,
      proposals: proposalsOf(drafts),
      warnings: [...checked.warnings, ...cutShort(balances.length, locale)],
    };
  });
}

const cutShort = (count: number, locale: Locale): readonly string[] =>
  count < MOST_BALANCES
    ? []
    : [
        locale === 'vi'
          ? `Chỉ đề xuất ${MOST_BALANCES} con số đầu; hãy tách văn bản rồi xem phần còn lại.`
          : `Only the first ${MOST_BALANCES} numbers are proposed; split the text to see the rest.`,
      ];

const onlyTerm = ({ terms: [only, ...more] }: Skeleton): string | null =>
  only && more.length === 0 ? `${only.value.from}..${only.value.to}` : null;

async function knownProgramme(
  db: Database,
  actor: Actor,
  { file, locale }: AdoptionAsk,
): Promise<string | null> {
  const { text, figures } = await extractText({ ...file, locale });
  const [number, ...more] = readSkeleton(text, figures).numbers;
  if (!number || more.length > 0) return null;
  const row = await read(db, actor, (tx: Tx) => findProgramme(tx, number.value));
  return row ? row.body.number : null;
}

async function adoptionOfNew(
  db: Database,
  actor: Actor,
  { text, figures, warnings }: ExtractedText,
): Promise<Adoption> {
  const skeleton = readSkeleton(text, figures);
  const { organizations, catalogue } = await read(db, actor, async (tx) => {
    const registers = await openRegisters(db, tx);
    return { organizations: await registers.organizations(), catalogue: await registers.catalogue() };
  });
  const drafts = [
    ...programmeProposals(skeleton, { text, organizations, programme: null }),
    ...obligationProposals(skeleton.obligations, [], catalogue),
  ];
  return { row: null, organizations, period: null, proposals: proposalsOf(drafts), warnings };
}
