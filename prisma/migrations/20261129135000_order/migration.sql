-- AlterEnum
ALTER TYPE "DiscrepancyKind" ADD VALUE 'ORDER';
