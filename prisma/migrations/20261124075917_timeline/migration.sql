-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "number" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "timeline_density" (
    "initiative_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL DEFAULT 0,
    "ends" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "timeline_density_pkey" PRIMARY KEY ("initiative_id","unit","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "milestone_number_key" ON "milestone"("number");

-- AddForeignKey
ALTER TABLE "timeline_density" ADD CONSTRAINT "timeline_density_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: what the schema language cannot say.

ALTER TABLE "timeline_density" ADD CONSTRAINT timeline_density_unit CHECK ("unit" IN ('year', 'month', 'day', 'none'));

-- A class of how long a date's bounds lie apart. Within a class no milestone is longer than its bound, so that those
-- which touch a window start within a known distance before it. Open ends have classes of their own.
CREATE FUNCTION timeline_span(earliest date, latest date) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE
    WHEN earliest IS NULL THEN 4
    WHEN latest IS NULL THEN 5
    WHEN latest = earliest THEN 0
    WHEN latest - earliest <= 92 THEN 1
    WHEN latest - earliest <= 1461 THEN 2
    ELSE 3
  END)::smallint
$$;

-- Serves the picture: what of these lanes touches this window, with all that colour and shape follow from.
CREATE INDEX milestone_timeline ON "milestone" ("initiative_id", timeline_span("earliest_on", "latest_on"), "earliest_on", "latest_on")
  INCLUDE ("number", "date_role", "progress")
  WHERE "published_at" IS NOT NULL AND "retracted_at" IS NULL AND ("earliest_on" IS NOT NULL OR "latest_on" IS NOT NULL);

-- The order of domain/dates/order.ts: open first days first, open last days last, undated ones at the end.
CREATE INDEX milestone_order ON "milestone" (
  (CASE WHEN "earliest_on" IS NULL AND "latest_on" IS NULL THEN 'infinity'::date ELSE coalesce("earliest_on", '-infinity'::date) END),
  (coalesce("latest_on", 'infinity'::date)),
  "slug" COLLATE "C"
) WHERE "published_at" IS NOT NULL AND "retracted_at" IS NULL;

-- The text that a reader searches, each part apart from the next, whatever its case and width of letters.
CREATE FUNCTION milestone_words(title_en text, title_ko text, quote text, expression text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(normalize(coalesce(title_en, '') || E'\x1f' || coalesce(title_ko, '') || E'\x1f' || coalesce(quote, '') || E'\x1f' || expression, NFKC))
$$;
DROP INDEX milestone_text;
CREATE INDEX milestone_text ON "milestone" USING gin (milestone_words("title_en", "title_ko", "quote", "date_expression") gin_trgm_ops);

-- One statement may change many milestones: what it adds to and takes from each count is summed first. Sorted, so that
-- two writers lock the counts in the same order.
CREATE FUNCTION keep_timeline_density() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  facts CONSTANT text := '"initiative_id", "earliest_on", "latest_on"';
  shown CONSTANT text := 'WHERE "published_at" IS NOT NULL AND "retracted_at" IS NULL';
  added CONSTANT text := format('SELECT %s, 1 FROM new_rows %s', facts, shown);
  taken CONSTANT text := format('SELECT %s, -1 FROM old_rows %s', facts, shown);
BEGIN
  EXECUTE format($sql$
    INSERT INTO "timeline_density" ("initiative_id", "unit", "day", "starts", "ends")
    SELECT lane, counted.unit, counted.day, sum(counted.starts), sum(counted.ends)
    FROM (%s) AS changed (lane, earliest, latest, n)
    CROSS JOIN LATERAL (
      SELECT 'none' AS unit, 0 AS day, n AS starts, 0 AS ends WHERE earliest IS NULL AND latest IS NULL
      UNION ALL
      SELECT unit, coalesce(date_trunc(unit, earliest::timestamp)::date - DATE '1970-01-01', -2147483648), n, 0
      FROM (VALUES ('year'), ('month'), ('day')) AS units (unit) WHERE num_nonnulls(earliest, latest) > 0
      UNION ALL
      SELECT unit, coalesce(date_trunc(unit, latest::timestamp)::date - DATE '1970-01-01', 2147483647), 0, n
      FROM (VALUES ('year'), ('month'), ('day')) AS units (unit) WHERE num_nonnulls(earliest, latest) > 0
    ) AS counted
    GROUP BY 1, 2, 3
    HAVING sum(counted.starts) <> 0 OR sum(counted.ends) <> 0
    ORDER BY 1, 2, 3
    ON CONFLICT ("initiative_id", "unit", "day") DO UPDATE
    SET "starts" = "timeline_density"."starts" + excluded."starts", "ends" = "timeline_density"."ends" + excluded."ends"
  $sql$, CASE TG_OP WHEN 'INSERT' THEN added WHEN 'DELETE' THEN taken ELSE added || ' UNION ALL ' || taken END);
  RETURN NULL;
END $$;
CREATE TRIGGER milestone_density_of_new AFTER INSERT ON "milestone"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_timeline_density();
CREATE TRIGGER milestone_density_of_changed AFTER UPDATE ON "milestone"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_timeline_density();
CREATE TRIGGER milestone_density_of_deleted AFTER DELETE ON "milestone"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_timeline_density();

-- What is there already.
INSERT INTO "timeline_density" ("initiative_id", "unit", "day", "starts", "ends")
SELECT initiative_id, unit, day, sum(starts), sum(ends) FROM (
  SELECT initiative_id, unit, coalesce(date_trunc(unit, earliest_on::timestamp)::date - DATE '1970-01-01', -2147483648) AS day, 1 AS starts, 0 AS ends
  FROM "milestone", (VALUES ('year'), ('month'), ('day')) AS units (unit)
  WHERE published_at IS NOT NULL AND retracted_at IS NULL AND num_nonnulls(earliest_on, latest_on) > 0
  UNION ALL
  SELECT initiative_id, unit, coalesce(date_trunc(unit, latest_on::timestamp)::date - DATE '1970-01-01', 2147483647), 0, 1
  FROM "milestone", (VALUES ('year'), ('month'), ('day')) AS units (unit)
  WHERE published_at IS NOT NULL AND retracted_at IS NULL AND num_nonnulls(earliest_on, latest_on) > 0
  UNION ALL
  SELECT initiative_id, 'none', 0, 1, 0
  FROM "milestone" WHERE published_at IS NOT NULL AND retracted_at IS NULL AND num_nonnulls(earliest_on, latest_on) = 0
) AS counted
GROUP BY 1, 2, 3;
