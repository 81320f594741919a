-- AlterTable
ALTER TABLE "indicator_value" ADD COLUMN     "correction" TEXT,
ADD COLUMN     "corrects_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "indicator_value_corrects_id_key" ON "indicator_value"("corrects_id");

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "indicator_value"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "indicator_value"
  ADD CONSTRAINT indicator_value_says_its_correction CHECK (("corrects_id" IS NULL) = ("correction" IS NULL)),
  ADD CONSTRAINT indicator_value_corrects_another CHECK ("corrects_id" <> "id");
