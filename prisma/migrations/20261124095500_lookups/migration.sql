-- A name is looked up for each question. New rows wait in a list of their own until a vacuum sorts them in, and the
-- list is read from end to end: after a long import it took longer than all the rest of a walk.
ALTER INDEX "Competition_keys_idx" SET (fastupdate = off);
ALTER INDEX "Season_keys_idx" SET (fastupdate = off);
ALTER INDEX "Stage_keys_idx" SET (fastupdate = off);
ALTER INDEX "Region_keys_idx" SET (fastupdate = off);
ALTER INDEX "Department_keys_idx" SET (fastupdate = off);
ALTER INDEX "Team_keys_idx" SET (fastupdate = off);
