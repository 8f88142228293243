ALTER TABLE "Citation" ADD COLUMN "anchor" TEXT;
