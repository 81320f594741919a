-- AlterTable
ALTER TABLE "idempotency_key" ADD COLUMN     "sent" TEXT;
