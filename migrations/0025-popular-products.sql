-- A word that very many products bear is answered by its most popular ones, in their order, without reading them all:
-- 1.8 s before and 0.04 s with it for a word of 800,000 products among 4 million. Rare words are found by the index of words.
create index product_popular on product (popularity desc, id) where withdrawn_at is null;
