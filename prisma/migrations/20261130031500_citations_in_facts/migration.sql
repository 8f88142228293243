-- A citation is read with its fact and never without it: it stands in the row of the fact. As rows of their own, the
-- citations were a fifth of all rows, each with three foreign keys to check and five indexes to enter.
CREATE DOMAIN "Citations" AS jsonb CONSTRAINT "Citations_line_check"
  CHECK (jsonb_typeof(VALUE) = 'array' AND NOT jsonb_path_exists(VALUE, '$[*] ? (!(@.line >= 1))'));

CREATE TEMPORARY TABLE cited ON COMMIT DROP AS
SELECT
  c."ofSeasonId", c."groupId", c."standingId", c."tieId", c."matchId", c."goalId", c."qualificationId",
  c."discrepancyId", c."claimId",
  jsonb_agg(
    jsonb_build_object(
      'document', s."document", 'url', s."url", 'line', c."line", 'anchor', c."anchor", 'text', c."text"
    )
    ORDER BY c."sourceId", c."line"
  ) AS "sources"
FROM "Citation" c JOIN "Source" s ON s."id" = c."sourceId"
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

ALTER TABLE "Season" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Season" SET "sources" = cited."sources" FROM cited WHERE cited."ofSeasonId" = "Season"."id";
ALTER TABLE "Season" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Group" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Group" SET "sources" = cited."sources" FROM cited WHERE cited."groupId" = "Group"."id";
ALTER TABLE "Group" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Standing" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Standing" SET "sources" = cited."sources" FROM cited WHERE cited."standingId" = "Standing"."id";
ALTER TABLE "Standing" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Tie" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Tie" SET "sources" = cited."sources" FROM cited WHERE cited."tieId" = "Tie"."id";
ALTER TABLE "Tie" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Match" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Match" SET "sources" = cited."sources" FROM cited WHERE cited."matchId" = "Match"."id";
ALTER TABLE "Match" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Goal" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Goal" SET "sources" = cited."sources" FROM cited WHERE cited."goalId" = "Goal"."id";
ALTER TABLE "Goal" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Qualification" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Qualification" SET "sources" = cited."sources" FROM cited WHERE cited."qualificationId" = "Qualification"."id";
ALTER TABLE "Qualification" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Discrepancy" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Discrepancy" SET "sources" = cited."sources" FROM cited WHERE cited."discrepancyId" = "Discrepancy"."id";
ALTER TABLE "Discrepancy" ALTER COLUMN "sources" DROP DEFAULT;

ALTER TABLE "Claim" ADD COLUMN "sources" "Citations" NOT NULL DEFAULT '[]';
UPDATE "Claim" SET "sources" = cited."sources" FROM cited WHERE cited."claimId" = "Claim"."id";
ALTER TABLE "Claim" ALTER COLUMN "sources" DROP DEFAULT;

DROP TABLE "Citation";
