-- Who may sign in. Written by src/accounts only.

create table account (
  id int generated always as identity primary key,
  email text not null,
  display_name text,
  password_digest text not null,         -- argon2id, with its parameters and salt
  created_at timestamptz not null default now()
);

-- One account per address, however it is written.
create unique index account_email on account (lower(email));

create table session (
  token_digest text primary key,         -- SHA-256 of the cookie: a stolen table opens no session
  account_id int not null references account on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index session_account on session (account_id);
create index session_expiry on session (expires_at);
