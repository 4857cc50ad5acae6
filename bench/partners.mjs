// What partners ask of a large programme, page by page: suspected duplicates, what waits, activities; beside a key lookup.
import pg from 'pg';
import { listActivities } from '../dist/actions/list-activities.js';
import { listDuplicates } from '../dist/actions/list-duplicates.js';
import { listWaiting } from '../dist/actions/list-waiting.js';
import { previewDecision } from '../dist/actions/preview-effect.js';
import { post, signProgramme, union, villages } from './house.mjs';
import { duration, milliseconds } from './measure.mjs';

export async function measurePartners({ db, connection }, { activities: most, times }) {
  const activities = Math.min(most, 100_000);
  const programme = await signProgramme(db, 'bench-partners');
  const client = new pg.Client(connection);
  await client.connect();
  await fillActivities(client, programme, activities);
  const key = await milliseconds(times, (at) =>
    client.query({
      name: 'record',
      text: 'select body from record where chain = $1 and record_id = $2',
      values: [programme, idOf((at * 7919) % activities)],
    }),
  );
  const of = `of ${activities.toLocaleString('en')}`;
  const rounds = Math.min(times, 40);
  const measure = async (what, work) =>
    duration(`${what} ${of}`, await milliseconds(rounds, work), 'key lookup', key);
  const pages = await cursors((cursor) => listDuplicates(db, union, { programme, cursor }));
  await measure('suspected duplicates, first page', () => listDuplicates(db, union, { programme }));
  await measure('suspected duplicates, further pages', (at) =>
    listDuplicates(db, union, { programme, cursor: pages[at % pages.length] }),
  );
  await measure('waiting, first page', () => listWaiting(db, union, { programme }));
  await measure('waiting, one village', () => listWaiting(db, union, { programme, place: villages[7] }));
  await measure('activities, first page', () => listActivities(db, union, { programme }));
  await measure('activities of one kind and year', () =>
    listActivities(db, union, { programme, kind: 'dialogue', from: '2023-01-01', to: '2023-12-31' }),
  );
  const { items } = await listDuplicates(db, union, { programme });
  await measure('the effect of a decision', (at) => {
    const { a, b } = items[at % items.length];
    return previewDecision(db, union, { programme, a: a.id, b: b.id, verdict: 'same' });
  });
  await client.end();
}

/** Of the first ten pages. */
async function cursors(list) {
  const found = [];
  for (let next; found.length < 10; ) {
    ({ next } = await list(next));
    if (next === null) break;
    found.push(next);
  }
  return found;
}

const idOf = (at) => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;

/** As so many saves would leave them, every fiftieth entered by the other party too, every fifth waiting. */
async function fillActivities(client, chain, activities) {
  await client.query(
    `create temporary table made as
     select at, ('00000000-0000-4000-8000-' || lpad(to_hex(at), 12, '0'))::uuid as id, at + 10 as seq,
            date '2021-01-01' + (twin * 7919 % 1826)::integer as day, 'BENCH/' || (twin * 31 % 200) as place,
            (array['awareness', 'dialogue', 'training', 'clinic', 'patrol', 'support'])[1 + twin % 6] as kind,
            case when at % 2 = 0 then $2 else $3 end as who,
            15 + twin * 13 % 90 + case when twin <> at then 2 else 0 end as attendances,
            case when at % 5 = 0 then 'waiting' else 'confirmed' end as state
     from (select at, case when at % 50 = 1 then at - 1 else at end as twin
           from generate_series(0::bigint, $1::bigint - 1) at) a`,
    [activities, union.organization, post.organization],
  );
  await client.query(
    `alter table made add body jsonb;
     update made set body = jsonb_build_object('kind', kind, 'party', who, 'organization', who, 'place', place,
       'from', day, 'to', day, 'measures', jsonb_build_object(
         'sessions', jsonb_build_object('value', 1), 'attendances', jsonb_build_object('value', attendances)))`,
  );
  await client.query(
    `insert into entry (chain, seq, record_type, record_id, version, op, body, author, organization, captured_at, recorded_at, prev_hash, hash)
     select $1, seq, 'activity', id, 1, 'create', body, 'bench', who, now(), now(), sha256('a'), sha256('b') from made`,
    [chain],
  );
  await client.query(
    `insert into record (chain, record_id, record_type, version, seq, created_seq, voided, body)
     select $1, id, 'activity', 1, seq, seq, false, body from made`,
    [chain],
  );
  await client.query(
    `insert into fact (chain, record_id, version, measure, grp, claimant, party, value, place, organization,
                       first_day, last_day, span, state, from_seq)
     select $1, id, 1, m.measure, '', '', who, m.value, place, who, day, day, false, state, seq
     from made cross join lateral (values (kind, 1), (kind || '.sessions', 1), (kind || '.attendances', attendances)) m(measure, value)`,
    [chain],
  );
  await client.query(
    `insert into rollup (chain, measure, grp, claimant, party, place, organization, bucket, value, records, waiting, disputed)
     select chain, measure, grp, claimant, party, p.place, organization,
            date_trunc('month', last_day)::date + case when extract(day from last_day) >= 15 then 14 else 0 end,
            sum(value), count(*), count(*) filter (where state = 'waiting'), 0
     from fact cross join lateral (values (fact.place), ('*')) p(place) where chain = $1
     group by 1, 2, 3, 4, 5, 6, 7, 8`,
    [chain],
  );
  await client.query('update chain set seq = $2 where id = $1', [chain, activities + 10]);
  await client.query('vacuum analyze entry, record, fact, rollup');
}
