/** Exemplary models: registered, changed, recognised and proposed by their party; visited by partners and superiors. */
import type { ModelDraft } from '../contract/model.ts';
import type { Writer } from '../domain/access.ts';
import { type ExemplaryModel, type ModelVisit, modelSchema } from '../domain/exemplary-model.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import {
  type ActIn,
  type ChangeOn,
  changeOf,
  type Desk,
  nameIn,
  openProgramme,
  partyOf,
  wantRole,
} from './programme-desk.ts';
import { wantUnit } from './record-activity.ts';
import { wantStanding } from './want-record.ts';

/** Throws `role-needed`, `not-a-party`, `invalid-record`, `outside-register`, `unknown-record` (an activity). */
export async function registerModel(
  db: Database,
  writer: Writer,
  ask: ActIn & { readonly id?: string | undefined; readonly model: ModelDraft },
): Promise<Receipt> {
  const { desk, body } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'model');
    return { desk, body: await soundModel(tx, desk, { ...ask.model, party: partyOf(desk) }) };
  });
  const [receipt] = await append(db, writer, desk.chain, [changeOf(desk, 'model', { id: ask.id, body })]);
  return receipt as Receipt;
}

/** Throws also `not-your-model`. */
export const changeModel = (db: Database, writer: Writer, ask: ChangeOn & { readonly model: ModelDraft }) =>
  stepModel(db, writer, ask, (tx, desk, { party, recognition, proposedForReward }) =>
    soundModel(tx, desk, { ...ask.model, party, recognition, proposedForReward }),
  );

export const recogniseModel = (
  db: Database,
  writer: Writer,
  ask: ChangeOn & NonNullable<ExemplaryModel['recognition']>,
) =>
  stepModel(db, writer, ask, (tx, desk, body) => {
    const { level, on, decision } = ask;
    return soundModel(tx, desk, { ...body, recognition: { level, on, decision } });
  });

/** Throws `not-recognised`: only what was recognised is proposed for reward. */
export const proposeModel = (db: Database, writer: Writer, ask: ChangeOn) =>
  stepModel(db, writer, ask, async (_tx, _desk, body) => {
    if (body.recognition === null) throw new Problem('not-recognised', { name: body.name });
    return { ...body, proposedForReward: true };
  });

type Next = (tx: Tx, desk: Desk, body: ExemplaryModel) => Promise<ExemplaryModel>;

async function stepModel(db: Database, writer: Writer, ask: ChangeOn, next: Next): Promise<Receipt> {
  const { desk, id, body } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'model');
    const { id, body } = await wantStanding(tx, desk, 'model', ask.id);
    if (partyOf(desk) !== body.party) {
      throw new Problem('not-your-model', { organization: nameIn(desk.organizations, body.party) });
    }
    return { desk, id, body: await next(tx, desk, body) };
  });
  const { baseVersion, strict } = ask;
  const step = { id, baseVersion, strict, body };
  const [receipt] = await append(db, writer, desk.chain, [changeOf(desk, 'model', step)]);
  return receipt as Receipt;
}

async function soundModel(tx: Tx, desk: Desk, draft: object): Promise<ExemplaryModel> {
  const parsed = modelSchema.safeParse(draft);
  if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
  const model = parsed.data;
  const places = await desk.registers.places();
  if (model.place !== null) wantUnit(places, model.place, model.registeredOn, 'Địa bàn / Place');
  for (const id of model.activities) await wantStanding(tx, desk, 'activity', id);
  return model;
}

/** By any party, and by supervisors above: also of a model of one’s own. */
export async function visitModel(
  db: Database,
  writer: Writer,
  ask: ActIn & Pick<ModelVisit, 'about' | 'on' | 'findings'> & { readonly id?: string | undefined },
): Promise<Receipt> {
  const { desk, body } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'model-visit');
    const { id: about } = await wantStanding(tx, desk, 'model', ask.about);
    wantUnit(desk.organizations, desk.organization, ask.on, 'Cơ quan / Organization');
    const { on, findings } = ask;
    return { desk, body: { about, on, organization: desk.organization, findings } };
  });
  const visit = changeOf(desk, 'model-visit', { id: ask.id, body });
  const [receipt] = await append(db, writer, desk.chain, [visit]);
  return receipt as Receipt;
}
