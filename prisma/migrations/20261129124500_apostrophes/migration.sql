-- A backtick, and letters that look like one, are left out of a slugified name as an apostrophe is: `Qoʻqon` is
-- `qoqon`. Until now each became a hyphen: `qo-qon`. Slugs stay as they are, and the keys by which names are found
-- change.

-- The key of a name without the hyphens that such signs within its words became: a word with one of them has two
-- parts of the key. A key whose parts are not those of the name stays as it is.
CREATE FUNCTION without_apostrophes("name" text, "key" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  WITH words AS (
    SELECT word."at", sum(cardinality(string_to_array(word."text", U&'\E000'))) OVER (ORDER BY word."at") AS last
    FROM regexp_split_to_table(
      trim('-' FROM regexp_replace(
        regexp_replace(
          regexp_replace("name", '[''´′‘’‛ʹʼʾˈˊ＇ꞌ]', '', 'g'),
          '([0-9A-Za-z\u00AA\u00BA\u00C0-\u1FFF\u2C00-\uFFFF])[`ʻʽʿˋ˴‵]+(?=[0-9A-Za-z\u00AA\u00BA\u00C0-\u1FFF\u2C00-\uFFFF])',
          U&'\\1\E000', 'g'
        ),
        '[`ʻʽʿˋ˴‵]|[^0-9A-Za-z\u00AA\u00BA\u00C0-\u1FFF\u2C00-\uFFFF]', '-', 'g'
      )), '-+'
    ) WITH ORDINALITY AS word ("text", "at")
  ), parts AS (
    SELECT (SELECT min(words."at") FROM words WHERE words.last >= part."at") AS word, part."text", part."at"
    FROM regexp_split_to_table("key", '-') WITH ORDINALITY AS part ("text", "at")
  ), joined AS (
    SELECT word, string_agg("text", '' ORDER BY "at") AS "text" FROM parts GROUP BY word
  )
  SELECT CASE
    WHEN (SELECT max(last) FROM words) = (SELECT count(*) FROM parts)
    THEN (SELECT string_agg("text", '-' ORDER BY word) FROM joined)
    ELSE "key"
  END
$$;

UPDATE "TeamName" SET "key" = without_apostrophes("name", "key") WHERE "name" ~ '[`ʻʽʿˋ˴‵]';
UPDATE "SearchName" SET "key" = without_apostrophes("name", "key") WHERE "name" ~ '[`ʻʽʿˋ˴‵]';

-- A key is unique in its competition, so a team keeps the old one where another team has the new one.
UPDATE "Team" t SET "key" = now."key" FROM (
  SELECT "id", without_apostrophes("name", "key") AS "key" FROM "Team" WHERE "name" ~ '[`ʻʽʿˋ˴‵]'
) now WHERE now."id" = t."id" AND NOT EXISTS (
  SELECT FROM "Team" o WHERE o."competitionId" = t."competitionId" AND o."key" = now."key" AND o."id" <> t."id"
);
UPDATE "Team" t SET "keys" = ARRAY(
  SELECT t."slug" AS "key" UNION SELECT n."key" FROM "TeamName" n WHERE n."teamId" = t."id" ORDER BY 1
) WHERE EXISTS (SELECT FROM "TeamName" n WHERE n."teamId" = t."id" AND n."name" ~ '[`ʻʽʿˋ˴‵]');

-- The others are looked up by their slugs as well, so both keys stay.
UPDATE "Competition" SET "keys" = "keys" || without_apostrophes("name", "slug")
  WHERE "name" ~ '[`ʻʽʿˋ˴‵]';
UPDATE "Department" SET "keys" = "keys" || without_apostrophes("name", "slug")
  WHERE "name" ~ '[`ʻʽʿˋ˴‵]';
UPDATE "Stage" SET "keys" = "keys" || without_apostrophes("name", "slug")
  WHERE "name" ~ '[`ʻʽʿˋ˴‵]';
UPDATE "Region" SET "keys" = "keys" || without_apostrophes("name", "slug")
  WHERE "name" ~ '[`ʻʽʿˋ˴‵]';
-- A season's slug has the year at its end, its name at its start.
UPDATE "Season" s SET "keys" = s."keys" || ARRAY(
  SELECT without_apostrophes(
    CASE WHEN "key" = s."slug" THEN regexp_replace(s."name", '^(\S+) (.*)$', '\2 \1') ELSE s."name" END, "key"
  ) FROM unnest(s."keys") AS of ("key")
) WHERE "name" ~ '[`ʻʽʿˋ˴‵]';

DROP FUNCTION without_apostrophes;
