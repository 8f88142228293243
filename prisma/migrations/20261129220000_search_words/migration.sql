-- What an error leaves of a word: two words that are one error apart share a text from which each has lost a letter at
-- most. Words of six letters and more are forgiven two errors, shorter ones one, the shortest and numbers none.
CREATE FUNCTION spelling_variants(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(word) < 4 OR word ~ '[0-9]' THEN ARRAY[word] ELSE ARRAY(
    SELECT word
    UNION
    SELECT left(word, i - 1) || substr(word, i + 1) FROM generate_series(1, length(word)) i
    UNION
    SELECT left(word, i - 1) || substr(word, i + 1, j - i - 1) || substr(word, j + 1)
    FROM generate_series(1, length(word)) i, generate_series(i + 1, length(word)) j
    WHERE length(word) >= 6
  ) END
$$;

CREATE TABLE "SearchWord" (
  "word" TEXT NOT NULL,
  -- Stored, because PostgreSQL 15 plans the function at each call, which takes milliseconds.
  "variants" TEXT[] GENERATED ALWAYS AS (spelling_variants("word")) STORED,
  CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

INSERT INTO "SearchWord" ("word") SELECT DISTINCT unnest(string_to_array("key", '-')) FROM "SearchName";

CREATE INDEX "SearchWord_variants_idx" ON "SearchWord" USING gin ("variants");
