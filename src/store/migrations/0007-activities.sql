-- Activities by kind, place and day, for lists, pages and the search for duplicates. The columns follow from the body by
-- themselves, so nothing can bring them out of step; as columns of their own row security lets an index be used for them.
-- Days are text as everywhere in a body: YYYY-MM-DD, whose order as bytes is that of the calendar.

alter table record
  add column kind text collate "C"
    generated always as (case when record_type = 'activity' then body ->> 'kind' end) stored,
  add column place text collate "C"
    generated always as (case when record_type = 'activity' then body ->> 'place' end) stored,
  -- The last day, on which it counts.
  add column day text collate "C"
    generated always as (case when record_type = 'activity' then body ->> 'to' end) stored;
create index record_day on record (chain, day, record_id) where day is not null;
create index record_kind_day on record (chain, kind, day, record_id) where kind is not null;
create index record_place_day on record (chain, place, day) where place is not null;

-- What some party has yet to say something about, or to agree on: one line a record, its fact of the activity itself.
create index fact_unanswered on fact (chain, last_day, record_id)
  where to_seq is null and claimant = '' and grp = '' and state <> 'confirmed' and (span or strpos(measure, '.') = 0);

-- Plans, directives and commendations are the partners' own; the public sees what comes of them.
create policy partners_only on entry as restrictive for select to chungtay_portal using (
  record_type not in ('plan', 'model', 'model-visit', 'directive', 'directive-answer', 'commendation', 'commendation-decision', 'settlement'));
create policy partners_only on record as restrictive for select to chungtay_portal using (
  record_type not in ('plan', 'model', 'model-visit', 'directive', 'directive-answer', 'commendation', 'commendation-decision', 'settlement'));
