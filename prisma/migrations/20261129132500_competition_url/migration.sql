-- AlterTable
ALTER TABLE "Competition" ADD COLUMN "url" TEXT;
