-- AlterTable
ALTER TABLE "user" ADD COLUMN     "uses_keys" BOOLEAN NOT NULL DEFAULT true;
