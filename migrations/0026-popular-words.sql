-- Words among what people scan, a tenth of the catalogue: nearly every search finds enough there, and the most popular come
-- first anyway.
create index product_words_popular on product using gin (words) where popularity > 0 and withdrawn_at is null;
