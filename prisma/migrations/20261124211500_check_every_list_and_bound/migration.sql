-- Lists and bounds that only the code held until now. Not the counts of "rate_limit" and "timeline_density": a check sees the
-- -1 of an INSERT that a conflict then turns into one less.

ALTER TABLE "collection" ADD CONSTRAINT collection_version_counts CHECK ("version" >= 0);
ALTER TABLE "theme" ADD CONSTRAINT theme_position CHECK ("position" >= 0);
ALTER TABLE "initiative" ADD CONSTRAINT initiative_position CHECK ("position" >= 0);
ALTER TABLE "kind" ADD CONSTRAINT kind_position CHECK ("position" >= 0);
ALTER TABLE "party" ADD CONSTRAINT party_position CHECK ("position" >= 0);
ALTER TABLE "source_version" ADD CONSTRAINT source_version_counts CHECK ("version" >= 1);

ALTER TABLE "milestone"
  ADD CONSTRAINT milestone_number_counts CHECK ("number" >= 1),
  ADD CONSTRAINT milestone_moves_count CHECK ("moves" >= 0),
  ADD CONSTRAINT milestone_date_precision CHECK ("date_precision" IN ('day', 'month', 'season', 'quarter', 'third', 'half', 'year', 'decade', 'century', 'interval', 'set')),
  -- Like the date itself: none of its bounds without it, at least one with it.
  ADD CONSTRAINT milestone_baseline_has_bounds CHECK (
    ("baseline_edtf" IS NULL) = ("baseline_earliest_on" IS NULL AND "baseline_latest_on" IS NULL)
  ),
  ADD CONSTRAINT milestone_delivered_has_bounds CHECK (
    ("delivered_edtf" IS NULL) = ("delivered_earliest_on" IS NULL AND "delivered_latest_on" IS NULL)
  );
ALTER TABLE "milestone_party" ADD CONSTRAINT milestone_party_position CHECK ("position" >= 0);

ALTER TABLE "update"
  ADD CONSTRAINT update_version_counts CHECK ("version" >= 1),
  ADD CONSTRAINT update_public_version_exists CHECK ("public_version" BETWEEN 1 AND "version"),
  ADD CONSTRAINT update_milestone_version_counts CHECK ("milestone_version" >= 1);
ALTER TABLE "update_version" ADD CONSTRAINT update_version_version_counts CHECK ("version" >= 1);
ALTER TABLE "publication"
  ADD CONSTRAINT publication_number_counts CHECK ("number" >= 1),
  ADD CONSTRAINT publication_version_counts CHECK ("version" >= 1);
ALTER TABLE "evidence" ADD CONSTRAINT evidence_position CHECK ("position" >= 0);
ALTER TABLE "review" ADD CONSTRAINT review_version_counts CHECK ("version" >= 1);

ALTER TABLE "indicator" ADD CONSTRAINT indicator_position CHECK ("position" >= 0);
ALTER TABLE "indicator_value"
  -- Infinity has no room in the column already.
  ADD CONSTRAINT indicator_value_is_number CHECK ("value" <> 'NaN'),
  ADD CONSTRAINT indicator_value_address CHECK ("url" ~ '^https?://' AND length("url") <= 2048);

ALTER TABLE "follow"
  ADD CONSTRAINT follow_frequency CHECK ("frequency" IN ('at-once', 'daily', 'weekly')),
  ADD CONSTRAINT follow_language CHECK ("language" IN ('en', 'ko')),
  ADD CONSTRAINT follow_email_lower CHECK ("email" = lower("email") AND length("email") <= 254),
  ADD CONSTRAINT follow_token_hash CHECK ("token_hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "user" ADD CONSTRAINT user_name_length CHECK (length("name") BETWEEN 1 AND 120);
ALTER TABLE "session"
  ADD CONSTRAINT session_user_agent_length CHECK (length("user_agent") <= 300),
  ADD CONSTRAINT session_expires_later CHECK ("expires_at" > "created_at");
ALTER TABLE "invitation"
  -- Who sets up is nobody yet, who is invited has an address and a role, a password is somebody's.
  ADD CONSTRAINT invitation_subject CHECK (CASE "purpose"
    WHEN 'setup' THEN "email" IS NULL AND "role" IS NULL AND "user_id" IS NULL
    WHEN 'invite' THEN "email" IS NOT NULL AND "role" IS NOT NULL AND "user_id" IS NULL
    ELSE "user_id" IS NOT NULL AND "email" IS NULL AND "role" IS NULL END),
  ADD CONSTRAINT invitation_email_lower CHECK ("email" = lower("email") AND length("email") <= 254),
  ADD CONSTRAINT invitation_expires_later CHECK ("expires_at" > "created_at");

-- Which words there are grows with the product; the log keeps those of its time.
ALTER TABLE "audit_event"
  ADD CONSTRAINT audit_event_words CHECK ("action" ~ '^[a-z]+(-[a-z]+)*$' AND "thing" ~ '^[a-z]+(-[a-z]+)*$');
