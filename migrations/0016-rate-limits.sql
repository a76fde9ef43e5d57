-- How much of its allowance whoever asks has used. Written by src/limits only.
-- Unlogged: it is written at every sign-in and search and counts for an hour at most. After a crash of the server it
-- is empty, and so are its copies elsewhere.
create unlogged table rate_limit (
  key text primary key,                  -- keyed digest of the limit's name and of whom it counts
  whole_at timestamptz not null          -- when the allowance is whole again: from then on the row means nothing
);
