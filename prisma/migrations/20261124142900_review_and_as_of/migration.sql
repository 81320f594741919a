-- The engine's draft is put in order by hand: what is there already gets its days before they are required. Rows of a load
-- were written on the day of their instant in the zone that a collection has unless it is set; live ones on the day that
-- they were said on.
ALTER TABLE "collection" ADD COLUMN "loaded_on" DATE;
UPDATE "collection" SET "loaded_on" = ("loaded_at" AT TIME ZONE 'Asia/Seoul')::date;

ALTER TABLE "revision" DISABLE TRIGGER revision_is_append_only;
ALTER TABLE "revision" ADD COLUMN "recorded_on" DATE, ADD COLUMN "update_id" UUID;
UPDATE "revision" SET "recorded_on" =
  CASE WHEN "reconstructed" THEN ("recorded_at" AT TIME ZONE 'Asia/Seoul')::date ELSE "said_on" END;
ALTER TABLE "revision" ALTER COLUMN "recorded_on" SET NOT NULL;
ALTER TABLE "revision" ENABLE TRIGGER revision_is_append_only;

ALTER TABLE "update"
  ADD COLUMN "milestone_version" INTEGER,
  ADD COLUMN "public_version" INTEGER,
  ALTER COLUMN "status" SET DEFAULT 'held',
  DROP CONSTRAINT update_status;
UPDATE "update" SET "public_version" = "version" WHERE "status" = 'published';
UPDATE "update" SET "status" = 'held' WHERE "status" = 'draft';
ALTER TABLE "update"
  ADD CONSTRAINT update_status CHECK ("status" IN ('held', 'published', 'withdrawn', 'retracted')),
  ADD CONSTRAINT update_public_version CHECK (("status" = 'published') = ("public_version" IS NOT NULL));

ALTER TABLE "update_version" DISABLE TRIGGER update_version_is_append_only;
ALTER TABLE "update_version" ADD COLUMN "as_of_on" DATE;
UPDATE "update_version" SET "as_of_on" = u."as_of_on" FROM "update" u WHERE u."id" = "update_id";
ALTER TABLE "update_version" ALTER COLUMN "as_of_on" SET NOT NULL;
ALTER TABLE "update_version" ENABLE TRIGGER update_version_is_append_only;

ALTER TABLE "review" ADD COLUMN "recorded_on" DATE, ADD COLUMN "text_en" TEXT, ADD COLUMN "text_ko" TEXT;
UPDATE "review" SET "recorded_on" = ("recorded_at" AT TIME ZONE 'Asia/Seoul')::date;
ALTER TABLE "review" ALTER COLUMN "recorded_on" SET NOT NULL, DROP CONSTRAINT review_outcome;
ALTER TABLE "review" ADD CONSTRAINT review_outcome CHECK ("outcome" IN ('confirmed', 'sent-back', 'second-opinion'));

ALTER TABLE "indicator_value" ADD COLUMN "recorded_on" DATE;
UPDATE "indicator_value" v SET "recorded_on" =
  CASE WHEN v."author_id" IS NULL THEN (v."recorded_at" AT TIME ZONE 'Asia/Seoul')::date ELSE v."said_on" END;
ALTER TABLE "indicator_value" ALTER COLUMN "recorded_on" SET NOT NULL;

-- CreateTable
CREATE TABLE "source_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "published_edtf" TEXT,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "update_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER,
    "reason" TEXT,
    "said_on" DATE NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_version_source_id_version_key" ON "source_version"("source_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "publication_update_id_number_key" ON "publication"("update_id", "number");

-- CreateIndex
CREATE INDEX "revision_update_id_idx" ON "revision"("update_id");

-- AddForeignKey
ALTER TABLE "source_version" ADD CONSTRAINT "source_version_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand: what the schema language cannot say.
INSERT INTO "source_version" ("source_id", "version", "title", "publisher", "published_edtf", "recorded_on", "recorded_at")
SELECT "id", 1, "title", "publisher", "published_edtf", ("created_at" AT TIME ZONE 'Asia/Seoul')::date, "created_at" FROM "source";
INSERT INTO "publication" ("update_id", "number", "version", "said_on", "recorded_on", "recorded_at", "author_id")
SELECT "id", 1, "version", "said_on",
  CASE WHEN "reconstructed" THEN ("recorded_at" AT TIME ZONE 'Asia/Seoul')::date ELSE "said_on" END, "published_at", "author_id"
FROM "update" WHERE "status" = 'published';

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['publication', 'review', 'source_version', 'evidence', 'indicator_value'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', kept || '_is_append_only', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_rewrite()', kept || '_is_not_emptied', kept);
  END LOOP;
END $$;
