-- What people scan, in tiers of about five times as many: a search reads all products of a tier that bear its words, and goes
-- on to the next while it has found too few. A common word finds enough among few, a rare one is rare in all: some
-- thousand rows at most are read for 240. (To walk down from the most popular reads 12,000 for a word that one product in fifty
-- bears; to read all that bear a common one as many.)
create index product_words_tier_1 on product using gin (words)
  where popularity >= 100 and withdrawn_at is null;
create index product_words_tier_2 on product using gin (words)
  where popularity >= 20 and popularity < 100 and withdrawn_at is null;
create index product_words_tier_3 on product using gin (words)
  where popularity >= 4 and popularity < 20 and withdrawn_at is null;
create index product_words_tier_4 on product using gin (words)
  where popularity >= 1 and popularity < 4 and withdrawn_at is null;
drop index product_words_popular;
drop index product_popular;
