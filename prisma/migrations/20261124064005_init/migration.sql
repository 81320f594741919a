-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "collection" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name_en" TEXT,
    "name_ko" TEXT,
    "summary_en" TEXT,
    "summary_ko" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "review_before_publication" BOOLEAN NOT NULL DEFAULT false,
    "loaded_at" TIMESTAMPTZ(6),

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name_en" TEXT,
    "name_ko" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "theme_id" UUID NOT NULL,
    "name_en" TEXT,
    "name_ko" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kind" (
    "slug" TEXT NOT NULL,
    "name_en" TEXT,
    "name_ko" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "kind_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "party" (
    "code" TEXT NOT NULL,
    "name_en" TEXT,
    "name_ko" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "publisher" TEXT,
    "published_edtf" TEXT,
    "read_on" DATE,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "initiative_id" UUID NOT NULL,
    "parent_id" UUID,
    "assignee_id" UUID,
    "kind_slug" TEXT NOT NULL,
    "title_en" TEXT,
    "title_ko" TEXT,
    "quote" TEXT,
    "quote_locator" TEXT,
    "source_id" UUID,
    "date_expression" TEXT NOT NULL DEFAULT '',
    "date_edtf" TEXT,
    "date_role" TEXT,
    "date_precision" TEXT,
    "earliest_on" DATE,
    "latest_on" DATE,
    "baseline_edtf" TEXT,
    "baseline_earliest_on" DATE,
    "baseline_latest_on" DATE,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "counts_from_edtf" TEXT,
    "counts_from_en" TEXT,
    "counts_from_ko" TEXT,
    "progress" TEXT NOT NULL DEFAULT 'not-assessed',
    "forecast" TEXT NOT NULL DEFAULT 'not-rated',
    "delivered_edtf" TEXT,
    "delivered_earliest_on" DATE,
    "delivered_latest_on" DATE,
    "started_on" DATE,
    "last_checked_on" DATE,
    "evidence_to_look_for" TEXT,
    "not_known" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "published_at" TIMESTAMPTZ(6),
    "retracted_at" TIMESTAMPTZ(6),
    "retracted_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_party" (
    "milestone_id" UUID NOT NULL,
    "party_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "named_in_source" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "milestone_party_pkey" PRIMARY KEY ("milestone_id","party_code")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestone_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "changed_fields" TEXT[],
    "reason" TEXT,
    "source_id" UUID,
    "move_reason" TEXT,
    "from_edtf" TEXT,
    "from_latest_on" DATE,
    "to_edtf" TEXT,
    "to_latest_on" DATE,
    "said_on" DATE NOT NULL,
    "reconstructed" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestone_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "sort" TEXT NOT NULL DEFAULT 'update',
    "version" INTEGER NOT NULL DEFAULT 1,
    "as_of_on" DATE NOT NULL,
    "said_on" DATE NOT NULL,
    "reconstructed" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(6),
    "author_id" UUID,
    "author_name" TEXT NOT NULL,

    CONSTRAINT "update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "update_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text_en" TEXT,
    "text_ko" TEXT,
    "progress" TEXT NOT NULL,
    "forecast" TEXT NOT NULL,
    "delivered_edtf" TEXT,
    "evidence_found" BOOLEAN NOT NULL DEFAULT true,
    "correction" TEXT,
    "said_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID,

    CONSTRAINT "update_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "update_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "publisher" TEXT,
    "published_edtf" TEXT,
    "quote" TEXT,
    "note" TEXT,
    "stance" TEXT NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "update_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestone_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name_en" TEXT,
    "name_ko" TEXT,
    "unit" TEXT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "sort" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "qualifier" TEXT,
    "edtf" TEXT,
    "url" TEXT,
    "said_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(6),
    "unsubscribed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_name_public" BOOLEAN NOT NULL DEFAULT false,
    "role" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT,
    "user_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "thing_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_slug_key" ON "theme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_slug_key" ON "initiative"("slug");

-- CreateIndex
CREATE INDEX "initiative_theme_id_idx" ON "initiative"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_url_key" ON "source"("url");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_slug_key" ON "milestone"("slug");

-- CreateIndex
CREATE INDEX "milestone_initiative_id_idx" ON "milestone"("initiative_id");

-- CreateIndex
CREATE INDEX "milestone_parent_id_idx" ON "milestone"("parent_id");

-- CreateIndex
CREATE INDEX "milestone_kind_slug_idx" ON "milestone"("kind_slug");

-- CreateIndex
CREATE INDEX "milestone_party_party_code_idx" ON "milestone_party"("party_code");

-- CreateIndex
CREATE INDEX "revision_said_on_idx" ON "revision"("said_on");

-- CreateIndex
CREATE UNIQUE INDEX "revision_milestone_id_version_key" ON "revision"("milestone_id", "version");

-- CreateIndex
CREATE INDEX "update_milestone_id_as_of_on_idx" ON "update"("milestone_id", "as_of_on");

-- CreateIndex
CREATE INDEX "update_published_at_idx" ON "update"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "update_version_update_id_version_key" ON "update_version"("update_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_update_version_id_position_key" ON "evidence"("update_version_id", "position");

-- CreateIndex
CREATE INDEX "review_update_id_idx" ON "review"("update_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_milestone_id_position_key" ON "indicator"("milestone_id", "position");

-- CreateIndex
CREATE INDEX "indicator_value_indicator_id_idx" ON "indicator_value"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_token_hash_key" ON "follow"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "follow_email_query_key" ON "follow"("email", "query");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "audit_event_thing_thing_id_idx" ON "audit_event"("thing", "thing_id");

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_kind_slug_fkey" FOREIGN KEY ("kind_slug") REFERENCES "kind"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_party" ADD CONSTRAINT "milestone_party_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_party" ADD CONSTRAINT "milestone_party_party_code_fkey" FOREIGN KEY ("party_code") REFERENCES "party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update" ADD CONSTRAINT "update_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update" ADD CONSTRAINT "update_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_version" ADD CONSTRAINT "update_version_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_version" ADD CONSTRAINT "update_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_update_version_id_fkey" FOREIGN KEY ("update_version_id") REFERENCES "update_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: what the schema language cannot say.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

INSERT INTO "collection" ("id") VALUES (1);
ALTER TABLE "collection" ADD CONSTRAINT collection_is_one CHECK ("id" = 1);

ALTER TABLE "milestone"
  ADD CONSTRAINT milestone_has_title CHECK ("title_en" IS NOT NULL OR "title_ko" IS NOT NULL),
  ADD CONSTRAINT milestone_slug_form CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" <> 'new' AND length("slug") <= 120),
  ADD CONSTRAINT milestone_version_counts CHECK ("version" >= 1),
  ADD CONSTRAINT milestone_progress CHECK ("progress" IN ('not-assessed', 'not-started', 'under-way', 'delivered', 'changed', 'dropped')),
  ADD CONSTRAINT milestone_forecast CHECK ("forecast" IN ('not-rated', 'on-track', 'at-risk', 'off-track')),
  ADD CONSTRAINT milestone_role CHECK ("date_role" IN ('on', 'starts', 'by', 'during', 'since', 'marks')),
  -- A date has a role, a precision and at least one bound; an undated milestone has none of them.
  ADD CONSTRAINT milestone_date_has_bounds CHECK (
    ("date_edtf" IS NULL AND "date_role" IS NULL AND "date_precision" IS NULL AND "earliest_on" IS NULL AND "latest_on" IS NULL)
    OR ("date_edtf" IS NOT NULL AND "date_role" IS NOT NULL AND "date_precision" IS NOT NULL AND ("earliest_on" IS NOT NULL OR "latest_on" IS NOT NULL))
  ),
  ADD CONSTRAINT milestone_bounds_in_order CHECK ("earliest_on" <= "latest_on"),
  ADD CONSTRAINT milestone_baseline_in_order CHECK ("baseline_earliest_on" <= "baseline_latest_on"),
  ADD CONSTRAINT milestone_delivered_in_order CHECK ("delivered_earliest_on" <= "delivered_latest_on"),
  ADD CONSTRAINT milestone_delivered_only_when_delivered CHECK ("delivered_edtf" IS NULL OR "progress" = 'delivered'),
  ADD CONSTRAINT milestone_not_its_own_parent CHECK ("parent_id" <> "id");

ALTER TABLE "revision"
  ADD CONSTRAINT revision_move_reason CHECK ("move_reason" IN ('new-information', 'agreed-postponement', 'brought-forward', 'correction-of-our-error', 'more-precise', 'less-precise', 'not-stated')),
  ADD CONSTRAINT revision_version_counts CHECK ("version" >= 1);

ALTER TABLE "update"
  ADD CONSTRAINT update_status CHECK ("status" IN ('draft', 'published', 'withdrawn')),
  ADD CONSTRAINT update_sort CHECK ("sort" IN ('update', 'check', 'first-entry')),
  ADD CONSTRAINT update_published_when CHECK ("status" <> 'published' OR "published_at" IS NOT NULL);

ALTER TABLE "update_version"
  ADD CONSTRAINT update_version_progress CHECK ("progress" IN ('not-assessed', 'not-started', 'under-way', 'delivered', 'changed', 'dropped')),
  ADD CONSTRAINT update_version_forecast CHECK ("forecast" IN ('not-rated', 'on-track', 'at-risk', 'off-track')),
  ADD CONSTRAINT update_version_length CHECK (length("text_en") <= 10000 AND length("text_ko") <= 10000);

ALTER TABLE "evidence"
  ADD CONSTRAINT evidence_stance CHECK ("stance" IN ('supports', 'contradicts', 'context')),
  ADD CONSTRAINT evidence_address CHECK ("url" ~ '^https?://' AND length("url") <= 2048);

ALTER TABLE "source" ADD CONSTRAINT source_address CHECK ("url" ~ '^https?://' AND length("url") <= 2048);
ALTER TABLE "review" ADD CONSTRAINT review_outcome CHECK ("outcome" IN ('confirmed', 'sent-back'));
ALTER TABLE "indicator_value" ADD CONSTRAINT indicator_value_sort CHECK ("sort" IN ('baseline', 'target', 'actual'));
ALTER TABLE "user"
  ADD CONSTRAINT user_role CHECK ("role" IN ('analyst', 'reviewer', 'admin')),
  ADD CONSTRAINT user_language CHECK ("language" IN ('en', 'ko')),
  ADD CONSTRAINT user_email_lower CHECK ("email" = lower("email") AND length("email") <= 254);
ALTER TABLE "invitation"
  ADD CONSTRAINT invitation_purpose CHECK ("purpose" IN ('setup', 'invite', 'password')),
  ADD CONSTRAINT invitation_role CHECK ("role" IN ('analyst', 'reviewer', 'admin'));

-- History is append-only, for the owner of the tables too.
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER revision_is_append_only BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER revision_is_not_emptied BEFORE TRUNCATE ON "revision" EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER update_version_is_append_only BEFORE UPDATE OR DELETE ON "update_version" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER update_version_is_not_emptied BEFORE TRUNCATE ON "update_version" EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER audit_event_is_not_emptied BEFORE TRUNCATE ON "audit_event" EXECUTE FUNCTION refuse_rewrite();

-- Serves "touches this window": latest on or after its first day, earliest on or before its last.
CREATE INDEX milestone_window ON "milestone" ("latest_on", "earliest_on") INCLUDE ("slug");
-- Text search in both languages, Korean included, by three-letter pieces.
CREATE INDEX milestone_text ON "milestone" USING gin (
  (coalesce("title_en", '') || ' ' || coalesce("title_ko", '') || ' ' || coalesce("quote", '')) gin_trgm_ops
);
