-- Dated registers. A code names different units at different times (new communes reuse old codes), so every key
-- holds the code together with its period of validity, and a parent must exist for as long as its children do.

create table place (
  code text not null,
  valid daterange not null check (not isempty(valid)),
  record_id uuid not null unique,
  name text not null,
  folded text not null, -- name without accents, for searching only
  level text not null,
  parent text,
  primary key (code, valid without overlaps),
  foreign key (parent, period valid) references place (code, period valid)
);
create index place_folded on place (folded text_pattern_ops);
create index place_parent on place (parent);

create table organization (
  code text not null,
  valid daterange not null check (not isempty(valid)),
  record_id uuid not null unique,
  name jsonb not null,
  folded text not null,
  superior text,
  primary key (code, valid without overlaps),
  foreign key (superior, period valid) references organization (code, period valid)
);
create index organization_superior on organization (superior);

-- One row for each predecessor → successor of a change; successor is null where a unit was abolished.
create table succession (
  register text not null check (register in ('place', 'organization')),
  record_id uuid not null,
  kind text not null check (kind in ('merge', 'split', 'rename', 'transfer', 'abolish')),
  on_day date not null,
  predecessor text not null,
  successor text,
  basis text not null,
  unique nulls not distinct (record_id, predecessor, successor)
);
create index succession_predecessor on succession (register, predecessor, on_day);
create index succession_successor on succession (register, successor, on_day);
