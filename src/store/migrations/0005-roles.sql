-- Roles of people within their organizations. `app.roles` holds those of the acting person, set with `app.organization`
-- for one transaction. The table says again what domain/access.ts says, so that the database refuses by itself; a test
-- holds the two against each other.

create table permission (
  role text not null check (role in ('field-officer', 'coordinator', 'leader', 'supervisor', 'editor', 'administrator')),
  standing text not null check (standing in ('party', 'superior')),
  -- '*' is reading.
  record_type text not null,
  primary key (role, standing, record_type)
);
alter table permission enable row level security;
grant select on permission to chungtay_app, chungtay_portal, chungtay_operator;
create policy everyone on permission for select to chungtay_app, chungtay_portal, chungtay_operator using (true);

insert into permission (role, standing, record_type)
select role, 'party', '*' from unnest(array['field-officer', 'coordinator', 'leader', 'supervisor', 'editor', 'administrator']) role
union all select role, 'superior', '*' from unnest(array['supervisor', 'leader']) role
union all select role, 'party', 'activity' from unnest(array['field-officer', 'coordinator']) role
union all select 'coordinator', 'party', type from unnest(array['answer', 'same-event', 'opening-balance', 'settlement']) type
union all select role, 'party', type
  from unnest(array['coordinator', 'leader']) role,
    unnest(array['target', 'regime', 'appointment', 'report', 'review', 'comment', 'erratum',
      'plan', 'model', 'directive-answer', 'commendation']) type
union all select 'leader', 'party', type from unnest(array['programme', 'obligation', 'edition', 'signature', 'commendation-decision']) type
union all select role, 'party', 'model-visit' from unnest(array['field-officer', 'coordinator', 'leader']) role
union all select 'supervisor', 'superior', type from unnest(array['comment', 'directive', 'model-visit']) type
union all select 'leader', 'superior', 'commendation-decision';

create function acting_roles() returns text[]
  language sql stable
  return coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ','), '{}');

-- Types of record the acting person may write where the organization stands so; '*' among them: may read.
create function permitted(standing text) returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(distinct p.record_type), '{}')
    from permission p where p.role = any (acting_roles()) and p.standing = permitted.standing;
  end;

-- Programmes that the acting organization reaches: as a party or the successor of one, or from above (`below` it in the
-- dated tree; the newest row of each organization names its superior). Nobody is granted it; the functions below ask it.
create view reached_chain as
  with recursive reach as (
    select acting_organization() as code, false as below where acting_organization() is not null
    union
    select next.code, next.below
    from reach,
      lateral (
        select s.predecessor as code, reach.below from succession s
        where s.register = 'organization' and s.successor = reach.code
        union all
        select o.code, true from organization o
        where o.superior = reach.code
          and not exists (select from organization later where later.code = o.code and later.valid >> o.valid)
      ) next
  )
  select p.chain, reach.below from reach join party p on p.organization = reach.code;

create function supervised_chains() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(distinct chain), '{}') from reached_chain where below;
  end;

-- Kept under its name, so that the policies that ask it stay as they are.
create or replace function readable_chains() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select array['registers'] || coalesce(array_agg(distinct r.chain), '{}')
    from reached_chain r
    join permission allowed on allowed.standing = case when r.below then 'superior' else 'party' end
      and allowed.record_type = '*' and allowed.role = any (acting_roles());
  end;

do $$
declare
  t text;
  as_party constant text := 'chain in (select unnest(writable_chains())) and record_type in (select unnest(permitted(''party'')))';
  as_superior constant text := 'chain in (select unnest(supervised_chains())) and record_type in (select unnest(permitted(''superior'')))';
  -- Facts and sums follow from records that count.
  counting constant text :=
    'chain in (select unnest(writable_chains())) and (select permitted(''party'') && array[''activity'', ''answer'', ''same-event'', ''opening-balance'', ''programme''])';
begin
  drop policy writing on entry;
  execute format('create policy writing on entry for insert to chungtay_app
    with check (organization = (select acting_organization()) and ((%s) or (%s)))', as_party, as_superior);
  drop policy writing on record;
  drop policy changing on record;
  execute format('create policy writing on record for insert to chungtay_app with check ((%s) or (%s))', as_party, as_superior);
  execute format('create policy changing on record for update to chungtay_app using ((%s) or (%s))', as_party, as_superior);
  foreach t in array array['fact', 'rollup'] loop
    execute format('drop policy writing on %I', t);
    execute format('drop policy changing on %I', t);
    execute format('create policy writing on %I for insert to chungtay_app with check (%s)', t, counting);
    execute format('create policy changing on %I for update to chungtay_app using (%s)', t, counting);
  end loop;
  drop policy moving on chain;
  -- Whoever only reads there ('*' alone) moves no head.
  create policy moving on chain for update to chungtay_app using (
    (id in (select unnest(writable_chains())) and (select cardinality(permitted('party')) > 1))
    or (id in (select unnest(supervised_chains())) and (select cardinality(permitted('superior')) > 1)));
end $$;

-- Who signs for an organization is its leader.
drop policy own on sealed_key;
create policy own on sealed_key for select to chungtay_app
  using (organization = (select acting_organization()) and 'leader' = any (acting_roles()));

-- Who saw and did what: one chain for all, to which every member adds in the name of its organization. It is read by the
-- administrators of that organization and of the parties of the programme concerned.
insert into chain (id, hash) values ('audit', decode(repeat('00', 32), 'hex')) on conflict do nothing;
create policy audit_head on chain for select to chungtay_app using (id = 'audit' and (select acting_organization()) is not null);
create policy audit_moving on chain for update to chungtay_app using (id = 'audit' and (select acting_organization()) is not null);
create policy audit_reading on entry for select to chungtay_app using (
  chain = 'audit' and (select 'administrator' = any (acting_roles()))
  and (organization = (select acting_organization()) or body ->> 'programme' in (select unnest(writable_chains()))));
create policy audit_writing on entry for insert to chungtay_app with check (
  chain = 'audit' and record_type = 'audit-event' and op = 'create' and organization = (select acting_organization()));
