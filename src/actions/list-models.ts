/** Exemplary models page by page, one with its visits, and those of other units that look the same. */
import type { LikeModelView, ModelView, ModelVisitsView } from '../contract/model.ts';
import type { Writer } from '../domain/access.ts';
import { type ComparedModel, LIKELY, modelLikeness } from '../domain/model-likeness.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import { type Database, read } from '../store/connection.ts';
import { listModels as listRows, type ModelFilter, modelsEverywhere } from '../store/models.ts';
import { recordsAbout, type TypedRecord } from '../store/records.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { seqKey } from './list-plans.ts';
import { nameOn } from './names.ts';
import { wantProgramme } from './want-programme.ts';
import { wantRecord } from './want-record.ts';

const LIST = 'models';
const MOST_ALIKE = 20;

/** In the order they were registered. Throws `unknown-programme` or `bad-cursor`. */
export function listModels(
  db: Database,
  writer: Writer,
  ask: PageAsk & ModelFilter & { readonly programme: string },
): Promise<Page<ModelView>> {
  const after = decodeCursor(LIST, seqKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const rows = await listRows(tx, row.id, ask, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, LIST, ({ createdSeq }) => [createdSeq]);
    const views: ModelView[] = [];
    for (const item of items) views.push(await modelViewOf(registers, item));
    return { items: views, next };
  });
}

/** Throws `unknown-record`. */
export function showModel(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string; readonly id: string },
): Promise<ModelVisitsView> {
  return read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const organizations = await registers.organizations();
    const model = await wantRecord(tx, { chain }, 'model', ask.id);
    const visits = await recordsAbout(tx, chain, 'model-visit', model.id);
    return {
      ...(await modelViewOf(registers, model)),
      visits: visits.map(({ id, version, seq, voided, body }) => ({
        ...{ id, version, seq, voided, body },
        organization: nameOn(organizations, body.organization, body.on),
      })),
    };
  });
}

async function modelViewOf(
  registers: Registers,
  { id, version, seq, voided, body }: TypedRecord<'model'>,
): Promise<ModelView> {
  const [places, organizations] = [await registers.places(), await registers.organizations()];
  return {
    ...{ id, version, seq, voided, body },
    party: nameOn(organizations, body.party, body.registeredOn),
    place: body.place === null ? null : nameOn(places, body.place, body.registeredOn),
  };
}

/** Across all programmes the person may see. `except`: a registered model that is compared with the others. */
export function findLikeModels(
  db: Database,
  writer: Writer,
  ask: { readonly model: ComparedModel; readonly except?: string | undefined },
): Promise<readonly LikeModelView[]> {
  return read(db, writer, async (tx) => {
    const others = (await modelsEverywhere(tx)).filter(({ id }) => id !== ask.except?.toLowerCase());
    return others
      .flatMap(({ id, programme, body }): LikeModelView[] => {
        const likeness = modelLikeness(ask.model, body);
        if (!likeness || likeness.score < LIKELY) return [];
        const { name, unit, registeredOn } = body;
        return [{ id, programme, name, unit, registeredOn, ...likeness }];
      })
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST_ALIKE);
  });
}

/** Of a model that is registered already. Throws `unknown-record`. */
export async function findModelsLike(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string; readonly id: string },
): Promise<readonly LikeModelView[]> {
  const { id, body } = await read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    return wantRecord(tx, { chain }, 'model', ask.id);
  });
  return findLikeModels(db, writer, { model: body, except: id });
}
