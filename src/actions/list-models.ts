/** Exemplary models page by page, one with its visits, and those of other units that look the same. */
import type { LikeModelView, ModelView, ModelVisitsView } from '../contract/model.ts';
import type { Writer } from '../domain/access.ts';
import { type ComparedModel, LIKELY, modelLikeness } from '../domain/model-likeness.ts';
import type { Page } from '../domain/page.ts';
import { type Database, read } from '../store/connection.ts';
import { listModels as listRows, type ModelFilter, modelsEverywhere } from '../store/models.ts';
import { recordsAbout, type TypedRecord } from '../store/records.ts';
import { nameOn } from './names.ts';
import {
  asItStands,
  type ListAsk,
  listRecords,
  type RecordAsk,
  type Shelf,
  showRecord,
} from './record-list.ts';
import { wantProgramme } from './want-programme.ts';
import { wantRecord } from './want-record.ts';

const MOST_ALIKE = 20;

type Model = TypedRecord<'model'>;

/** In the order they were registered. Throws `unknown-programme` or `bad-cursor`. */
export const listModels = (
  db: Database,
  writer: Writer,
  ask: ListAsk & ModelFilter,
): Promise<Page<ModelView>> =>
  listRecords(db, writer, ask, {
    list: 'models',
    rows: (tx, chain, page) => listRows(tx, chain, ask, page),
    present,
  });

/** Throws `unknown-record`. */
export const showModel = (db: Database, writer: Writer, ask: RecordAsk): Promise<ModelVisitsView> =>
  showRecord(db, writer, ask, 'model', (shelf, models) =>
    Promise.all(models.map((model) => withVisits(shelf, model))),
  );

const present = (shelf: Shelf, models: readonly Model[]): ModelView[] =>
  models.map((model) => viewOf(shelf, model));

function viewOf({ places, organizations }: Shelf, model: Model): ModelView {
  const { party, place, registeredOn } = model.body;
  return {
    ...asItStands(model),
    party: nameOn(organizations, party, registeredOn),
    place: place === null ? null : nameOn(places, place, registeredOn),
  };
}

async function withVisits(shelf: Shelf, model: Model): Promise<ModelVisitsView> {
  const visits = await recordsAbout(shelf.tx, shelf.chain, 'model-visit', model.id);
  return {
    ...viewOf(shelf, model),
    visits: visits.map((visit) => ({
      ...asItStands(visit),
      organization: nameOn(shelf.organizations, visit.body.organization, visit.body.on),
    })),
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
  ask: RecordAsk,
): Promise<readonly LikeModelView[]> {
  const { id, body } = await read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    return wantRecord(tx, { chain }, 'model', ask.id);
  });
  return findLikeModels(db, writer, { model: body, except: id });
}
