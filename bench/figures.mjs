// One figure over many activities, beside a bare primary-key lookup and a plain sum over the same facts.
import pg from 'pg';
import { evaluateFigure } from '../dist/actions/evaluate-figure.js';
import { post, signProgramme, union, villages } from './house.mjs';
import { duration, milliseconds } from './measure.mjs';

const CODE = 'awareness.attendances';

export async function measureFigures({ db, connection }, { activities, times }) {
  const programme = await signProgramme(db, 'bench-figures');
  const client = new pg.Client(connection);
  await client.connect();
  await fillFacts(client, programme, activities);
  const ask = (more) => () => evaluateFigure(db, union, { programme, code: CODE, ...more });
  await agrees(client, programme, ask({}));
  const key = await milliseconds(times, (at) =>
    client.query({
      name: 'key',
      text: 'select value from fact where chain = $1 and record_id = $2',
      values: [programme, idOf((at * 7919) % activities)],
    }),
  );
  const sum = await milliseconds(3, () =>
    client.query("select sum(value) from fact where chain = $1 and measure = $2 and grp = ''", [
      programme,
      CODE,
    ]),
  );
  const of = `of ${activities.toLocaleString('en')}`;
  const term = await milliseconds(times, ask({}));
  duration(`one total ${of}, whole term`, term, 'key lookup', key);
  duration(`one total ${of}, whole term`, term, 'plain sum', sum);
  duration(
    `one total ${of}, one year`,
    await milliseconds(times, ask({ period: '2023' })),
    'key lookup',
    key,
  );
  duration(
    `one total ${of}, one village`,
    await milliseconds(times, ask({ place: villages[7] })),
    'key lookup',
    key,
  );
  const ragged = await milliseconds(times, ask({ period: '2022-03-05..2023-08-20' }));
  duration(`one total ${of}, ragged days`, ragged, 'key lookup', key);
  duration(
    `one total ${of}, as of half the ledger`,
    await milliseconds(3, ask({ asOf: 1 })),
    'plain sum',
    sum,
  );
  await client.end();
}

const idOf = (at) => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;

/** Facts and half-month sums as a million saves would leave them; the ledger itself is measured in saves.mjs. */
async function fillFacts(client, chain, activities) {
  await client.query(
    `insert into fact (chain, record_id, version, measure, grp, claimant, party, value, place, organization,
                       first_day, last_day, span, state, from_seq)
     select $1, ('00000000-0000-4000-8000-' || lpad(to_hex(at), 12, '0'))::uuid, 1, $2, '', '', who, 20 + at % 60,
            'BENCH/' || at % 200, who, day, day, false, case when at % 5 = 0 then 'waiting' else 'confirmed' end, 1
     from (select at, case when at % 2 = 0 then $3 else $4 end as who,
                  date '2021-01-01' + (at::bigint * 7 % 1826)::integer as day
           from generate_series(0, $5::integer - 1) at) a`,
    [chain, CODE, union.organization, post.organization, activities],
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
  await client.query('vacuum analyze fact, rollup');
}

async function agrees(client, chain, ask) {
  const { rows } = await client.query('select sum(value)::float8 as value from fact where chain = $1', [
    chain,
  ]);
  const { value } = await ask();
  if (value !== rows[0].value) throw new Error(`${value} is not ${rows[0].value}`);
}
