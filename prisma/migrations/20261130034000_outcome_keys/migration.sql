-- The database makes both columns of the two teams of the match, which have foreign keys.
ALTER TABLE "Match" DROP CONSTRAINT "Match_winnerId_fkey", DROP CONSTRAINT "Match_loserId_fkey";
