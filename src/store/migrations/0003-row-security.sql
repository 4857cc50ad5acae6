-- Who sees which chain, decided by the database. `app.organization` names the acting organization; it is set for
-- one transaction at a time by the application role.

create function acting_organization() returns text
  language sql stable
  return nullif(current_setting('app.organization', true), '');

-- The acting organization and everything that came before it: a successor inherits.
create function inherited_organizations(organization text) returns setof text
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with recursive line as (
      select organization as code
      union
      select s.predecessor from line join succession s on s.register = 'organization' and s.successor = line.code
    )
    select code from line;
  end;

-- Chains the acting organization may write: programmes to which it, or one it succeeds, is a party.
create function writable_chains() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(distinct p.chain), '{}')
    from inherited_organizations(acting_organization()) o join party p on p.organization = o;
  end;

-- Chains the acting organization may read: the registers, and also those of the organizations below it in the dated
-- tree. The newest row of each organization names its superior, so that one that has ceased stays under its last superior.
create function readable_chains() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with recursive reach as (
      select acting_organization() as code where acting_organization() is not null
      union
      select next.code
      from reach,
        lateral (
          select s.predecessor as code from succession s where s.register = 'organization' and s.successor = reach.code
          union all
          select o.code from organization o
          where o.superior = reach.code
            and not exists (select from organization later where later.code = o.code and later.valid >> o.valid)
        ) next
    )
    select array['registers'] || coalesce(array_agg(distinct p.chain), '{}') from reach join party p on p.organization = reach.code;
  end;

create function published_chains() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select array['registers'] || coalesce(array_agg(chain), '{}') from programme where published;
  end;

revoke all on all tables in schema public from public;
grant usage on schema public to chungtay_app, chungtay_portal, chungtay_operator;
grant select on all tables in schema public to chungtay_app, chungtay_portal, chungtay_operator;
grant insert on entry, record, fact, rollup to chungtay_app, chungtay_operator;
grant update (seq, hash) on chain to chungtay_app, chungtay_operator;
grant update (version, seq, voided, about, beside, body) on record to chungtay_app, chungtay_operator;
grant update (to_seq) on fact to chungtay_app, chungtay_operator;
grant update (value, records, waiting, disputed) on rollup to chungtay_app, chungtay_operator;
grant insert on chain, programme, party, place, organization, succession to chungtay_operator;
grant update, delete on programme, party, place, organization, succession to chungtay_operator;

do $$
declare
  t text;
begin
  foreach t in array array['chain', 'entry', 'record', 'programme', 'party', 'fact', 'rollup', 'place', 'organization', 'succession'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy operator on %I to chungtay_operator using (true) with check (true)', t);
  end loop;

  -- Programme tables: the chain leads, and one sub-select a query decides. Written with `in`, the planner holds rows
  -- against it one by one; written with `= any`, it might look for all the rows of all those chains first.
  foreach t in array array['entry', 'record', 'programme', 'party', 'fact', 'rollup'] loop
    execute format(
      'create policy reading on %I for select to chungtay_app using (chain in (select unnest(readable_chains())))', t);
    execute format(
      'create policy published on %I for select to chungtay_portal using (chain in (select unnest(published_chains())))', t);
  end loop;
  create policy reading on chain for select to chungtay_app
    using (id in (select unnest(readable_chains())));
  create policy published on chain for select to chungtay_portal
    using (id in (select unnest(published_chains())));

  create policy moving on chain for update to chungtay_app
    using (id in (select unnest(writable_chains())));
  create policy writing on entry for insert to chungtay_app
    with check (chain in (select unnest(writable_chains())) and organization = (select acting_organization()));
  foreach t in array array['record', 'fact', 'rollup'] loop
    execute format('create policy writing on %I for insert to chungtay_app with check (chain in (select unnest(writable_chains())))', t);
    execute format('create policy changing on %I for update to chungtay_app using (chain in (select unnest(writable_chains())))', t);
  end loop;

  -- Registers are public knowledge.
  foreach t in array array['place', 'organization', 'succession'] loop
    execute format('create policy everyone on %I for select to chungtay_app, chungtay_portal using (true)', t);
  end loop;
end $$;
