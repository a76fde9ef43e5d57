-- For each of these words, those of the catalogue that look like it, the likest first; how many for each: 30.
-- The planner takes a comparison of trigrams to cost as little as one of numbers: in a catalogue of some thousand
-- words it would read them all for each word, which takes five times as long as the index does.
create function similar_words(typed_words text[])
returns table (typed text, word text, product_count int)
language sql
stable
set enable_seqscan = off
as $$
  select own.typed, near.word, near.product_count
  from unnest(typed_words) with ordinality as own (typed, place)
  cross join lateral (
    select catalogue_word.word, catalogue_word.product_count, similarity(catalogue_word.word, own.typed) as likeness
    from catalogue_word
    where catalogue_word.word % own.typed
    order by likeness desc, catalogue_word.product_count desc
    limit 30
  ) as near
  order by own.place, near.likeness desc, near.product_count desc
$$;
