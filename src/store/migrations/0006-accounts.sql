-- People, how they sign in, and what they are in which organization. A schema of its own, which one role may use: neither
-- the role that acts for organizations, nor the public one, nor the person at the machine reads any of it.
-- The tables person, session, credential, verification, second_factor and passkey are better-auth's (1.7.7, with its
-- plugins two-factor and passkey 1.7.6) under its column names; what it does not know is in the columns with underscores.

do $$
begin
  begin
    create role chungtay_account nologin;
  exception when duplicate_object or unique_violation then null; -- roles belong to the whole server
  end;
  begin
    grant chungtay_account to current_user;
  exception when insufficient_privilege then
    if not pg_has_role(current_user, 'chungtay_account', 'member') then raise; end if;
  end;
end $$;

create schema account;
revoke all on schema account from public;

create table account.person (
  id text primary key,
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email)),
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean not null default false,
  -- Keeps the accounts of every organization, and sees no programme by that.
  keeps_house boolean not null default false,
  -- Comes with the examples, has no password, and is let in only from the machine itself.
  is_example boolean not null default false,
  ended_at timestamptz
);

create table account.session (
  id text primary key,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references account.person (id) on delete cascade,
  -- The organization the person acts for, of several.
  chosen_organization text
);
create index on account.session ("userId");

create table account.credential (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references account.person (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index on account.credential ("userId");

create table account.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on account.verification (identifier);

create table account.second_factor (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null unique references account.person (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);

create table account.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references account.person (id) on delete cascade,
  "credentialID" text not null unique,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz default now(),
  aaguid text
);
create index on account.passkey ("userId");

create table account.membership (
  person text not null references account.person (id) on delete cascade,
  organization text not null,
  role text not null check (role in ('field-officer', 'coordinator', 'leader', 'supervisor', 'editor', 'administrator')),
  valid daterange not null check (not isempty(valid)),
  primary key (person, organization, role, valid without overlaps)
);
create index on account.membership (organization);

-- A link is known by its hash alone, so that nobody can take it who reads the database.
create table account.invitation (
  id uuid primary key,
  hash bytea not null unique check (octet_length(hash) = 32),
  email text check (email = lower(email)),
  name text,
  organization text,
  roles text[] not null,
  keeps_house boolean not null,
  -- Whose password it sets anew, instead of making an account.
  resets text references account.person (id) on delete cascade,
  invited_by text references account.person (id) on delete set null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  taken_at timestamptz,
  taken_by text references account.person (id) on delete set null deferrable initially deferred,
  ended_at timestamptz,
  check (keeps_house or resets is not null or (organization is not null and cardinality(roles) > 0))
);

create table account.api_key (
  id uuid primary key,
  hash bytea not null unique check (octet_length(hash) = 32),
  person text not null references account.person (id) on delete cascade,
  organization text not null,
  name text not null check (name <> ''),
  -- The first letters, by which a person knows it again.
  beginning text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on account.api_key (person);

-- How often somebody tried to get in, by the hash of an address or of an e-mail.
create table account.attempt (
  key bytea primary key check (octet_length(key) = 32),
  count integer not null,
  until timestamptz not null
);
create index on account.attempt (until);

grant usage on schema account to chungtay_account;
grant select, insert, update, delete on all tables in schema account to chungtay_account;

do $$
declare
  t text;
begin
  for t in select tablename from pg_tables where schemaname = 'account' loop
    execute format('alter table account.%I enable row level security', t);
    execute format('create policy accounts on account.%I to chungtay_account using (true) with check (true)', t);
  end loop;
end $$;
