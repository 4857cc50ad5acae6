// An office that saves without pause until it is killed: `node busy-office.mjs SETTINGS`, one line of JSON. Before each
// call it says what it is about to do, and once the receipt has come, that it has it: lines that outlive the process.
import { confirmRecord } from '../../dist/actions/answer-record.js';
import { correctActivity, recordActivity } from '../../dist/actions/record-activity.js';
import { openDatabase } from '../../dist/store/connection.js';
import { startEmbedded } from '../../dist/store/embedded.js';
import { newId } from '../../dist/store/identity.js';

const { folder, connection, programme, writers, clerks } = JSON.parse(process.argv[2]);
const actions = { recordActivity, correctActivity, confirmRecord };
const server = folder ? await startEmbedded({ folder }) : { connection };
const db = openDatabase(server.connection);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

let calls = 0;
async function save(act, writer, ask) {
  const call = ++calls;
  say({ call, deed: { act, writer, ask: { programme, ...ask } } });
  try {
    const receipt = await actions[act](db, writers[writer], { programme, ...ask });
    say({ call, receipt });
    return receipt;
  } catch (error) {
    // No receipt: whether it was saved, nobody knows.
    say({ call, lost: error.code ?? error.message });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return undefined;
  }
}

const session = (female, male) => ({
  ...{ kind: 'awareness', organization: writers.lan.organization, place: 'HS/1' },
  ...{ from: '2024-03-08', to: '2024-03-08' },
  measures: { sessions: { value: 1 }, attendances: { value: female + male, groups: { female, male } } },
});

async function clerk(number) {
  for (let at = 1; ; at++) {
    const [id, capturedAt] = [newId(), new Date().toISOString()];
    const made = await save('recordActivity', 'lan', { id, activity: session(number, at), capturedAt });
    if (!made || at % 3 !== 0) continue;
    const corrected = { id, baseVersion: 1, activity: session(number + 1, at), capturedAt };
    await Promise.all([
      save('correctActivity', 'lan', corrected),
      save('confirmRecord', 'son', { about: id, aboutVersion: 1, capturedAt }),
    ]);
  }
}

await Promise.all(Array.from({ length: clerks }, (_, at) => clerk(at + 1)));
