-- Forms that are being answered, or were a few seconds ago. Written by src/submissions only.
-- Unlogged: after a crash of the server, a form that is sent again is a new one.
create unlogged table submission (
  key text primary key,                  -- keyed digest of the form as it was sent, its proof and its cookie
  outcome text,                          -- where it led, sealed with a key that only its sender has; null: under way
  expires_at timestamptz not null
);
