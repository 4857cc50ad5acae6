/** An edition as a document: the text and values as signed, the signatures under it, and where it can be checked. */
import { figuresWorkbook } from '../documents/figures-workbook.ts';
import type { OfficeTemplate } from '../documents/office-template.ts';
import type { Signatory } from '../documents/report-document.ts';
import type { Actor } from '../domain/access.ts';
import type { DocumentForm } from '../domain/document-layout.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { documentOfReport } from './document-of-report.ts';
import { type EditionReport, editionReport } from './edition-report.ts';
import { noteExport } from './note-export.ts';
import { fillWithSigned } from './office-document.ts';
import { signatureViews } from './present-edition.ts';
import { readOpenly } from './read-openly.ts';
import { recipientsOfKind } from './recipients.ts';
import { type ReportFormat, writeDocument } from './render-report.ts';
import { editionFigures } from './report-figures.ts';
import { type WantedEdition, wantEdition } from './want-edition.ts';

export interface EditionRendering {
  readonly id: string;
  readonly format: ReportFormat;
  readonly form?: DocumentForm | undefined;
  readonly locale: Locale;
  /** An office's own Word file; only with `docx`. */
  readonly template?: OfficeTemplate | undefined;
}

/** Noted in the audit, but for the public. Throws `unknown-edition`, for the public also where not all have signed. */
export async function renderEdition(
  db: Database,
  actor: Actor,
  ask: EditionRendering,
): Promise<{ readonly name: string; readonly content: string | Uint8Array }> {
  const { as, programme, name, write } = await readRendering(db, actor, ask);
  const content = await write();
  await noteExport(db, as, programme, `edition ${ask.id} ${ask.format}`);
  return { name, content };
}

/** What is slow to write is written after the transaction. */
async function readRendering(
  db: Database,
  actor: Actor,
  { id, format, form, locale, template }: EditionRendering,
): Promise<{
  readonly as: Actor;
  readonly programme: string;
  readonly name: string;
  readonly write: () => string | Uint8Array | Promise<string | Uint8Array>;
}> {
  // The public brings no templates of its own.
  const look = template ? read : readOpenly;
  const { as, document, name, text, programme } = await look(db, actor, async (tx: Tx, as: Actor = actor) => {
    const edition = await wantEdition(tx, id);
    const { body, row, hash } = edition;
    const complete = edition.signatures.length === body.parties.length;
    if (as.kind === 'portal' && !complete) throw new Problem('unknown-edition', { id, near: [] });
    const registers = await openRegisters(db, tx);
    const text = editionReport(body, row, { locale, base: '', actor: as });
    const document = await documentOfReport(tx, registers, row, text, {
      ...{ title: body.title, period: body.period.text, locale, form, date: body.date },
      signatories: await signatoriesOf(tx, edition, await registers.organizations(), locale),
      parties: body.parties.map(({ code }) => code),
      // Editions frozen before recipients were: those that the regime names now.
      recipients:
        body.recipients ?? (await recipientsOfKind(tx, row.id, { kind: body.kind, to: body.period.to })),
      provenance: provenance[locale](body.ordinal, body.position, hash),
    });
    return {
      as,
      document,
      text,
      programme: row.id,
      name: `${row.body.slug}-${body.period.to}-${body.ordinal}.${format}`,
    };
  });
  const signed = new Map(text.figures.map((figure) => [figure.key, figure]));
  const write = () => {
    if (template && format === 'docx') return fillWithSigned(template, document, new Set(signed.keys()));
    return format === 'xlsx'
      ? writeSignedFigures(db, as, { id, locale }, signed)
      : writeDocument(document, format);
  };
  return { as, programme, name, write };
}

/** The records are read again at the position signed; the values are those that were signed. */
async function writeSignedFigures(
  db: Database,
  actor: Actor,
  ask: Pick<EditionRendering, 'id' | 'locale'>,
  signed: ReadonlyMap<string, EditionReport['figures'][number]>,
): Promise<Uint8Array> {
  const input = await editionFigures(db, actor, ask);
  const figures = input.figures.map((each) => ({ ...each, figure: signed.get(each.key) ?? each.figure }));
  return figuresWorkbook({ ...input, figures });
}

async function signatoriesOf(
  tx: Tx,
  { chain, body, signatures }: WantedEdition,
  organizations: Register,
  locale: Locale,
): Promise<Signatory[]> {
  const given = await signatureViews(tx, chain, signatures, organizations);
  return body.parties.map(({ code, name }) => {
    const signature = given.find(({ party }) => party.code === code);
    const { capacity = null, position = null, name: person = null } = signature?.signatory ?? {};
    return {
      ...{ body: signature?.organization.name[locale] ?? name[locale], capacity, position, name: person },
      signed: signature ? { on: signature.signedOn, fingerprint: signature.fingerprint } : null,
    };
  });
}

const provenance: Readonly<Record<Locale, (ordinal: number, position: number, hash: string) => string>> = {
  vi: (ordinal, position, hash) =>
    `Bản ký thứ ${ordinal}; số liệu tính đến bút toán số ${position}; mã băm SHA-256 của bản ký: ${hash}.`,
  en: (ordinal, position, hash) =>
    `Edition ${ordinal}; figures as of ledger entry ${position}; SHA-256 of the edition: ${hash}.`,
};
