-- CreateTable
CREATE TABLE "FactsFile" (
    "seasonId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "FactsFile_pkey" PRIMARY KEY ("seasonId")
);

-- AddForeignKey
ALTER TABLE "FactsFile" ADD CONSTRAINT "FactsFile_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;
