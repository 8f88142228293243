-- The article of a loaded team is read when a season of it is imported again.

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "formerSlugs" TEXT[],
ADD COLUMN     "url" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Team_url_key" ON "Team"("url");
