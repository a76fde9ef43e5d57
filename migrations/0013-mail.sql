-- Letters on their way. Written by src/mail only.

-- A letter is queued in the transaction of what causes it, as a kind and a recipient: its words, and the link that
-- it may hold, are made each time it is handed to the mail server and are stored nowhere.
create table mail (
  id int generated always as identity primary key,
  kind text not null,
  recipient text not null,
  account_id int references account on delete cascade,   -- null: nobody has looked yet whether the address has one
  language text not null check (language in ('fr', 'en')),
  message_id uuid not null default gen_random_uuid(),    -- the same at each attempt: whoever gets two can tell
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  attempts int not null default 0,
  queued_at timestamptz not null default now(),
  due_at timestamptz not null default now(),             -- of the next attempt
  settled_at timestamptz,                                -- when it was sent, dropped or given up
  last_error text,                                       -- in the words of the mail server
  check ((state = 'waiting') = (settled_at is null))
);

create index mail_due on mail (due_at) where state = 'waiting';
create index mail_settled on mail (settled_at) where state <> 'waiting';
create index mail_recipient on mail (lower(recipient), queued_at);
create index mail_account on mail (account_id);
