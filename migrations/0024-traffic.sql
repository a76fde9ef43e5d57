-- What the site does, hour by hour, for the page of whoever runs it. Nobody can be found in it.
-- Written by src/monitoring only; kept for 35 days.

-- Requests by the pattern of their address, how they ended and how long they took.
create table traffic (
  hour timestamptz not null,
  route text not null,
  outcome text not null check (outcome in ('ok', 'mistake', 'failure')),   -- status below 400, of 400, of 500
  within_ms int not null,                -- the next greater bound of its time
  requests int not null,
  primary key (hour, route, outcome, within_ms)
);

-- What happened: searches, swaps proposed and saved.
create table happening_hour (
  hour timestamptz not null,
  kind text not null,                    -- 'search', 'missed-search', 'swaps-proposed', 'swap-saved'
  times int not null,
  primary key (hour, kind)
);

-- Words that found nothing: what people miss. Once a day has 2,000, no new ones are taken.
create table missed_search (
  day date not null,
  words text not null,                   -- in small letters, without what may name a person, 60 characters at most
  times int not null,
  primary key (day, words)
);
