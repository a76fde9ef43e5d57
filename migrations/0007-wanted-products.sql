-- What a visitor asked for in vain is asked for again by the site itself. Written by src/sync only.

alter table live_ask
  add column wanted_until timestamptz;   -- until when; null: only when a visitor asks again

create index live_ask_wanted on live_ask (wanted_until) where wanted_until is not null;
