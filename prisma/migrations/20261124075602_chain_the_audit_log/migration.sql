-- The engine's own draft is put in order by hand: the events that are there are numbered and chained before the
-- unique index is made, and the sequence goes, since numbers come from the chain.
ALTER TABLE "audit_event" ALTER COLUMN "seq" SET DEFAULT 0;
DROP SEQUENCE "audit_event_seq_seq";
ALTER TABLE "audit_event"
  ADD COLUMN "previous_hash" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- The hash of an event (docs/decisions/0010): SHA-256 over the hash of the event before, then each column as Postgres
-- writes it, as "bytes:text,". The same in `server/audit/chain.ts`, so that a check needs nothing of this database.
CREATE FUNCTION audit_event_hash(event "audit_event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    event.previous_hash || string_agg(octet_length(convert_to(part, 'UTF8')) || ':' || part || ',', '' ORDER BY place), 'UTF8'
  )), 'hex')
  FROM unnest(ARRAY[
    event.seq::text,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(event.actor_id::text, ''),
    event.actor_name,
    event.action,
    event.thing,
    event.thing_id,
    event.details::text
  ]) WITH ORDINALITY AS parts(part, place)
$$;

-- Events from before the chain: numbered without gaps in the order that they have, then chained as they stand.
ALTER TABLE "audit_event" DISABLE TRIGGER audit_event_is_append_only;
DO $$
DECLARE
  event "audit_event";
  number bigint := 0;
  head text := repeat('0', 64);
BEGIN
  FOR event IN SELECT * FROM "audit_event" ORDER BY "seq" LOOP
    UPDATE "audit_event" SET "seq" = number + 1 WHERE "seq" = event.seq;
    number := number + 1;
    event.seq := number;
    event.previous_hash := head;
    head := audit_event_hash(event);
    UPDATE "audit_event" SET "previous_hash" = event.previous_hash, "hash" = head WHERE "seq" = number;
  END LOOP;
END $$;
ALTER TABLE "audit_event" ENABLE TRIGGER audit_event_is_append_only;

ALTER TABLE "audit_event"
  ADD CONSTRAINT audit_event_counts CHECK ("seq" >= 1),
  ADD CONSTRAINT audit_event_has_hash CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "previous_hash" ~ '^[0-9a-f]{64}$');
-- An event has one event after it: whatever a writer believed the head to be, the chain cannot fork.
CREATE UNIQUE INDEX "audit_event_previous_hash_key" ON "audit_event"("previous_hash");

-- The lock on the collection is taken before the head is read, and held until the writer commits: the order of the
-- chain is the order of the commits, and a change that is undone leaves no gap.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "audit_event";
BEGIN
  PERFORM 1 FROM "collection" WHERE "id" = 1 FOR UPDATE;
  SELECT * INTO head FROM "audit_event" ORDER BY "seq" DESC LIMIT 1;
  NEW.seq := coalesce(head.seq, 0) + 1;
  NEW.previous_hash := coalesce(head.hash, repeat('0', 64));
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_is_chained BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- Says from which number on events were chained as they happened.
INSERT INTO "audit_event" ("actor_name", "action", "thing", "thing_id", "details")
  SELECT 'Upgrade', 'start-chain', 'collection', '1', jsonb_build_object('events', count(*))
  FROM "audit_event" HAVING count(*) > 0;
