-- Reports that partners sign: where the private halves of signing keys lie, and what of the work on a report the
-- public does not see.

-- The public half is a register record with the same id. Sealed with a key that is not in the database.
create table sealed_key (
  id uuid primary key,
  organization text not null,
  sealed bytea not null check (octet_length(sealed) > 32)
);
alter table sealed_key enable row level security;
grant select, insert on sealed_key to chungtay_app, chungtay_operator;
grant delete on sealed_key to chungtay_operator;
create policy operator on sealed_key to chungtay_operator using (true) with check (true);
-- A successor signs with a key of its own, so nobody reaches for another organization's.
create policy own on sealed_key to chungtay_app
  using (organization = (select acting_organization())) with check (organization = (select acting_organization()));

-- An organization's people make and end its keys themselves: the one thing they write to the registers.
create policy keys on entry for insert to chungtay_app
  with check (chain = 'registers' and record_type = 'signing-key' and op <> 'void'
    and organization = (select acting_organization()) and body ->> 'organization' = (select acting_organization()));
create policy keys on record for insert to chungtay_app
  with check (chain = 'registers' and record_type = 'signing-key' and body ->> 'organization' = (select acting_organization()));
create policy keys_change on record for update to chungtay_app
  using (chain = 'registers' and record_type = 'signing-key' and body ->> 'organization' = (select acting_organization()))
  with check (body ->> 'organization' = (select acting_organization()));
create policy keys on chain for update to chungtay_app using (id = 'registers');

-- Drafts, reviews and comments are the partners' own; the public sees what is marked for it, and what was signed.
create policy working_papers on entry as restrictive for select to chungtay_portal using (
  record_type not in ('review', 'comment') and (record_type <> 'report' or body ->> 'published' = 'true'));
create policy working_papers on record as restrictive for select to chungtay_portal using (
  record_type not in ('review', 'comment') and (record_type <> 'report' or body ->> 'published' = 'true'));
