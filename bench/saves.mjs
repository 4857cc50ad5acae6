// Saved activities a second, on one programme, beside bare single-row commits on the same server.
import pg from 'pg';
import { recordActivity } from '../dist/actions/record-activity.js';
import { post, signProgramme, union, villages } from './house.mjs';
import { perSecond, rate } from './measure.mjs';

const activity = (writer, at) => ({
  ...{ kind: 'awareness', organization: writer.organization, place: villages[at % villages.length] },
  ...{ from: '2024-03-08', to: '2024-03-08', narrative: 'Tuyên truyền, vận động nhân dân bản biên giới.' },
  measures: { sessions: { value: 1 }, attendances: { value: 45, groups: { female: 20, male: 25 } } },
});

export async function measureSaves({ db, connection }, { seconds }) {
  const programme = await signProgramme(db, 'bench-saves');
  let at = 0;
  const save = (client) => {
    const writer = client % 2 === 0 ? union : post;
    return recordActivity(db, writer, { programme, activity: activity(writer, at++) });
  };
  await perSecond(8, 1, save);
  const bare = await bareCommits(connection);
  for (const clients of [64, 1]) {
    const limit = await perSecond(clients, seconds, bare.insert);
    const ours = await perSecond(clients, seconds, save);
    const named = clients === 1 ? '1 client' : `${clients} clients`;
    rate(`saves, ${named}`, ours, `bare INSERT commits, ${named}`, limit);
  }
  await bare.end();
}

async function bareCommits(connection) {
  const pool = new pg.Pool({ ...connection, max: 40 });
  pool.on('error', () => {});
  await pool.query(
    'create table bare (id bigint generated always as identity primary key, body jsonb not null)',
  );
  const body = JSON.stringify(activity(union, 0));
  const insert = () =>
    pool.query({ name: 'bare', text: 'insert into bare (body) values ($1)', values: [body] });
  await perSecond(40, 0.5, insert);
  return { insert, end: () => pool.end() };
}
