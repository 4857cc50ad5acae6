// Writes journal.jsonl: invented activities of an invented programme, the same ones at every run. Run with
// `node examples/mo-phong/generate.mjs`; a test compares the result with the file kept here.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const REFORM = '2025-07-01';
const LAST_DAY = '2026-10-31';
const WOMEN = 'mp-hoi-phu-nu-huyen';
const WOMEN_NOW = 'mp-hoi-phu-nu-xa';
const CLINIC = 'mp-tram-y-te';
const VILLAGES = ['MP-01/1', 'MP-01/2', 'MP-01/3', 'MP-02/1', 'MP-02/2'];
const ACTIVITIES = 588;
const REPEATED = 12;

const AUTHORS = {
  [WOMEN]: 'Cán bộ mô phỏng A',
  [WOMEN_NOW]: 'Cán bộ mô phỏng A',
  [CLINIC]: 'Cán bộ mô phỏng B',
};

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(20210201);
const whole = (from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (list) => list[whole(0, list.length - 1)];
const addDays = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const capLate = (day) => (day > '2026-11-15' ? '2026-11-15' : day);

/** A UUID of version 8 from a name, so that ids stay the same. */
function idOf(...name) {
  const hex = createHash('sha256')
    .update(JSON.stringify(['mo-phong', ...name]))
    .digest('hex')
    .slice(0, 32)
    .split('');
  hex[12] = '8';
  hex[16] = '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function measured(value, female) {
  return { value, groups: { female, male: value - female } };
}

const MEASURES = {
  awareness: () => {
    const value = whole(18, 85);
    return {
      sessions: { value: pick([1, 1, 1, 2]) },
      attendances: measured(value, Math.round(value * (0.45 + random() * 0.3))),
    };
  },
  clinic: () => {
    const value = whole(12, 60);
    return {
      days: { value: 1 },
      consultations: measured(value, Math.round(value * (0.5 + random() * 0.2))),
      cupboards: { value: pick([1, 1, 1, 2]) },
    };
  },
  support: () => ({
    piglets: { value: whole(0, 6) },
    seedlings: { value: whole(2, 40) * 10 },
    households: { value: whole(1, 8) },
  }),
  training: () => {
    const value = whole(8, 24);
    return { sessions: { value: 1 }, people: measured(value, Math.round(value * (0.3 + random() * 0.3))) };
  },
  dialogue: () => ({
    sessions: { value: 1 },
    attendances: { value: whole(25, 90) },
    opinions: { value: whole(0, 9) },
  }),
};
const KINDS = [
  ...Array(9).fill('awareness'),
  ...Array(6).fill('clinic'),
  ...Array(4).fill('support'),
  'training',
  'training',
  'dialogue',
];

function activityOf(at) {
  const day = addDays(
    '2021-02-15',
    Math.floor((at * (Date.parse(LAST_DAY) - Date.parse('2021-02-15'))) / 86_400_000 / ACTIVITIES),
  );
  const kind = pick(KINDS);
  const medical = kind === 'clinic' ? 0.85 : 0.3;
  const party = random() < medical ? CLINIC : WOMEN;
  const days = kind === 'clinic' && random() < 0.25 ? 1 : 0;
  return {
    kind,
    party,
    organization: party === WOMEN && addDays(day, days) >= REFORM ? WOMEN_NOW : party,
    place: pick(VILLAGES),
    from: day,
    to: addDays(day, days),
    measures: MEASURES[kind](),
  };
}

const lines = [];
function say(recordType, recordId, baseVersion, op, body, organization, day) {
  const capturedAt = `${day}T${String(whole(1, 9)).padStart(2, '0')}:${String(whole(0, 59)).padStart(2, '0')}:00.000Z`;
  lines.push({
    recordType,
    recordId,
    baseVersion,
    op,
    body,
    organization,
    author: AUTHORS[organization],
    capturedAt,
  });
}

const today = (party, day) => (party === WOMEN && day >= REFORM ? WOMEN_NOW : party);
const partnerOf = (party) => (party === WOMEN ? CLINIC : WOMEN);

function answer(id, version, activity, verdict, day, extra = {}) {
  const party = partnerOf(activity.party);
  const body = { verdict, about: id, aboutVersion: version, party, ...extra };
  say('answer', idOf('answer', id, party), 0, 'create', body, today(party, day), day);
}

function countOf(activity) {
  return ['attendances', 'consultations', 'people', 'households'].find((code) => activity.measures[code]);
}

function record(id, activity) {
  const late = random() < 0.04 ? whole(40, 120) : whole(0, 6);
  const noted = capLate(addDays(activity.to, late));
  say('activity', id, 0, 'create', activity, today(activity.party, noted), noted);
  return noted;
}

function follow(id, activity, noted) {
  const chance = random();
  const answered = capLate(addDays(noted, whole(2, 30)));
  if (noted > '2026-09-15' || chance < 0.12) return;
  if (chance < 0.16) {
    const code = countOf(activity);
    const value = Math.max(0, activity.measures[code].value - whole(2, 9));
    answer(id, 1, activity, 'disputed', answered, {
      reason: 'Số của bên phối hợp khác (dữ liệu mô phỏng)',
      values: { [code]: value },
      notHeld: false,
    });
    return;
  }
  if (chance < 0.2) {
    const code = countOf(activity);
    const { groups, ...only } = activity.measures[code];
    const corrected = {
      ...activity,
      measures: { ...activity.measures, [code]: { ...only, value: only.value + whole(1, 5) } },
    };
    say('activity', id, 1, 'correct', corrected, today(activity.party, answered), answered);
    answer(id, 2, activity, 'confirmed', capLate(addDays(answered, 3)));
    return;
  }
  if (chance < 0.21) {
    const voided = { ...activity, voided: { reason: 'Ghi nhầm (dữ liệu mô phỏng)' } };
    say('activity', id, 1, 'void', voided, today(activity.party, answered), answered);
    return;
  }
  answer(id, 1, activity, 'confirmed', answered);
}

const activities = Array.from({ length: ACTIVITIES }, (_, at) => ({
  id: idOf('activity', at),
  activity: activityOf(at),
}));
for (const { id, activity } of activities) follow(id, activity, record(id, activity));

// The same events told by the other side a day later: three pairs are decided, the rest are only suspected.
for (let at = 0; at < REPEATED; at += 1) {
  const first = activities[20 + at * 45];
  const party = partnerOf(first.activity.party);
  const day = addDays(first.activity.to, at % 2);
  const id = idOf('repeated', at);
  const told = { ...first.activity, party, organization: today(party, day), from: day, to: day };
  const noted = record(id, told);
  if (at >= 3) continue;
  const [a, b] = [first.id, id].sort();
  const reason =
    at === 2 ? 'Hai buổi khác nhau (dữ liệu mô phỏng)' : 'Cùng một buổi, hai bên cùng ghi (dữ liệu mô phỏng)';
  const body = { a, b, verdict: at === 2 ? 'different' : 'same', reason };
  say(
    'same-event',
    idOf('same-event', a, b),
    0,
    'create',
    body,
    today(party, noted),
    capLate(addDays(noted, 5)),
  );
}

const rank = { activity: 0, answer: 1, 'same-event': 2 };
lines.sort((x, y) =>
  x.capturedAt.slice(0, 10) < y.capturedAt.slice(0, 10)
    ? -1
    : x.capturedAt.slice(0, 10) > y.capturedAt.slice(0, 10)
      ? 1
      : rank[x.recordType] - rank[y.recordType] || x.baseVersion - y.baseVersion,
);

const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
if (process.argv[2] === '--print') process.stdout.write(text);
else writeFileSync(new URL('journal.jsonl', import.meta.url), text);
