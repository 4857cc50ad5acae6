-- Answers of the API kept for a day, so that a request sent again with the same Idempotency-Key is answered and not done
-- again. Of an organization's own people alone; not part of the ledger.
create table kept_answer (
  organization text not null,
  author text not null,
  -- SHA-256 of what the client sent as the key: a row is no bigger for a long one.
  key bytea not null,
  -- SHA-256 of method, address and body.
  asked bytea not null,
  -- Null while the first request is under way.
  status int,
  body text,
  -- What the ids of new records follow from: a request that was cut off after it wrote finds them when it is sent again.
  ids uuid not null default gen_random_uuid(),
  made_at timestamptz not null default now(),
  -- When the request that is under way began.
  held_at timestamptz not null default now(),
  primary key (organization, author, key)
);
create index kept_answer_made_at on kept_answer (made_at);
alter table kept_answer enable row level security;
grant select, insert, update, delete on kept_answer to chungtay_app, chungtay_operator;
create policy operator on kept_answer to chungtay_operator using (true) with check (true);
create policy own on kept_answer to chungtay_app
  using (organization = (select acting_organization()))
  with check (organization = (select acting_organization()));
