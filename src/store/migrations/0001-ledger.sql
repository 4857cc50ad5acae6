-- The ledger and what is brought up to date with it: current records, facts and their half-month sums.
-- Three roles use these tables and own none of them: chungtay_app acts for an organization, chungtay_portal reads
-- what is published, chungtay_operator is the person at the machine (registers, verification). Row security decides
-- for all three.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['chungtay_app', 'chungtay_portal', 'chungtay_operator'] loop
    begin
      execute format('create role %I nologin', role_name);
    exception when duplicate_object or unique_violation then null; -- roles belong to the whole server
    end;
    begin
      execute format('grant %I to current_user', role_name);
    exception when insufficient_privilege then
      if not pg_has_role(current_user, role_name, 'member') then raise; end if;
    end;
  end loop;
end $$;

create extension if not exists btree_gist;

-- One line a chain: a programme, or one of the fixed ones. Its row is the lock that orders appends.
create table chain (
  id text primary key,
  seq bigint not null default 0 check (seq >= 0),
  hash bytea not null check (octet_length(hash) = 32)
);

create table entry (
  chain text not null references chain (id),
  seq bigint not null check (seq > 0),
  record_type text not null,
  record_id uuid not null,
  version integer not null check (version > 0),
  op text not null check (op in ('create', 'correct', 'void')),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  author text not null,
  organization text not null,
  captured_at timestamptz not null,
  recorded_at timestamptz not null,
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (chain, seq),
  unique (chain, record_id, version)
);

-- The newest version of every record.
create table record (
  chain text not null references chain (id),
  record_id uuid not null,
  record_type text not null,
  version integer not null,
  seq bigint not null,
  created_seq bigint not null,
  voided boolean not null,
  -- The record this one answers; for a decision that two tell of the same event, the one and the other.
  about uuid,
  beside uuid,
  body jsonb not null,
  primary key (chain, record_id),
  foreign key (chain, seq) references entry (chain, seq)
);
-- Only types of which a programme has few; the others are found by what they are about.
create index record_by_type on record (chain, record_type)
  where record_type <> 'activity' and record_type <> 'answer' and record_type <> 'same-event';
create index record_about on record (chain, about) where about is not null;
create index record_beside on record (chain, beside) where beside is not null;

create table programme (
  chain text primary key references chain (id),
  number text not null unique,
  slug text not null unique,
  published boolean not null,
  synthetic boolean not null
);

create table party (
  chain text not null references programme (chain),
  organization text not null,
  position integer not null,
  primary key (chain, organization)
);

-- Each measure of each version. `claimant` is empty for the recorder's value; otherwise the row holds by how much
-- that party's own value differs. As of entry s: from_seq <= s and (to_seq is null or to_seq > s).
create table fact (
  chain text not null references chain (id),
  record_id uuid not null,
  version integer not null,
  measure text not null,
  grp text not null, -- '' is the total
  claimant text not null,
  party text not null, -- the party whose record it is
  value numeric(18, 3) not null,
  place text not null, -- '' where a total names no place
  organization text not null,
  first_day date not null,
  last_day date not null,
  span boolean not null, -- a total known only for the whole of first_day..last_day
  state text not null check (state in ('waiting', 'confirmed', 'disputed')),
  from_seq bigint not null,
  to_seq bigint,
  primary key (chain, record_id, measure, grp, claimant, from_seq),
  check (first_day <= last_day),
  check (span or first_day = last_day),
  check (to_seq is null or to_seq > from_seq)
);
create index fact_by_day on fact (chain, measure, grp, last_day);
create index fact_span on fact (chain, measure) where span;

-- Facts of single days summed into half-month buckets (1st–14th, 15th–end); place '*' is all places together.
create table rollup (
  chain text not null references chain (id),
  measure text not null,
  grp text not null,
  claimant text not null,
  party text not null,
  place text not null,
  organization text not null,
  bucket date not null check (extract(day from bucket) in (1, 15)),
  value numeric(18, 3) not null,
  records integer not null,
  waiting integer not null,
  disputed integer not null,
  primary key (chain, measure, grp, place, bucket, organization, party, claimant)
);
