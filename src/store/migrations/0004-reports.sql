-- Reports that partners sign: where the private halves of signing keys lie, and what of the work on a report the
-- public does not see.

-- The public half is a register record with the same id. Sealed with a key that is not in the database.
create table sealed_key (
  id uuid primary key,
  organization text not null,
  sealed bytea not null check (octet_length(sealed) > 32)
);
alter table sealed_key enable row level security;
grant select on sealed_key to chungtay_app;
grant select, insert on sealed_key to chungtay_operator;
create policy operator on sealed_key to chungtay_operator using (true) with check (true);
-- A successor signs with a key of its own, so nobody reaches for another organization's.
create policy own on sealed_key for select to chungtay_app using (organization = (select acting_organization()));

-- Drafts, reviews and comments are the partners' own; the public sees what is marked for it, and what was signed.
create policy working_papers on entry as restrictive for select to chungtay_portal using (
  record_type not in ('review', 'comment') and (record_type <> 'report' or body ->> 'published' = 'true'));
create policy working_papers on record as restrictive for select to chungtay_portal using (
  record_type not in ('review', 'comment') and (record_type <> 'report' or body ->> 'published' = 'true'));

-- Papers are asked for by their id alone.
create index record_paper on record (record_id) where record_type in ('report', 'edition', 'erratum');
