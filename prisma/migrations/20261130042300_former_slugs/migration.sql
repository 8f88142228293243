-- Few teams have one: an import looked through all teams for them.
CREATE INDEX "Team_formerSlugs_idx" ON "Team"("id") WHERE cardinality("formerSlugs") > 0;
