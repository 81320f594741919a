import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { precisions } from "@/domain/dates/edtf-tree";
import { reviewOutcomes } from "@/domain/updates/lifecycle";
import * as words from "@/domain/vocabulary";
import { openTestDatabase, type TestDatabase } from "@/scripts/database/test-database";
import { loadFoundingData } from "@/server/dataset/load";
import { systemViewer } from "@/server/session";

let opened: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  process.env.MILEPOST_TODAY = "2026-11-24";
  opened = await openTestDatabase();
  await loadFoundingData(systemViewer("Test"));
  client = new pg.Client({ connectionString: opened.url });
  client.on("error", () => {});
  await client.connect();
  // A row of each table that the founding data leaves empty. Only a superuser can set the append-only triggers aside.
  await client.query(`
    SET session_replication_role = replica;
    INSERT INTO "user" (email, name, role, password_hash) VALUES ('a@example.org', 'A', 'admin', 'x');
    INSERT INTO session (token_hash, user_id, expires_at) SELECT 'x', id, now() + interval '1 day' FROM "user";
    INSERT INTO follow (email, language, query, frequency, token_hash)
      VALUES ('a@example.org', 'en', '', 'weekly', repeat('0', 64));
    INSERT INTO invitation (token_hash, purpose, email, role, expires_at)
      VALUES ('x', 'invite', 'b@example.org', 'analyst', now() + interval '7 days');
    INSERT INTO review (update_id, version, reviewer_id, outcome, recorded_on)
      SELECT u.id, 1, p.id, 'confirmed', '2026-11-24' FROM "update" u, "user" p LIMIT 1;
  `);
}, 120_000);
afterAll(async () => {
  await client.end();
  await opened.close();
});

/** What no row of a table may hold, each refused by the check that is named with it. */
const refused: Record<string, [set: string, check: string][]> = {
  collection: [["version = -1", "collection_version_counts"]],
  theme: [["position = -1", "theme_position"]],
  initiative: [["position = -1", "initiative_position"]],
  kind: [["position = -1", "kind_position"]],
  party: [["position = -1", "party_position"]],
  source: [["url = 'ftp://x.y'", "source_address"]],
  source_version: [["version = 0", "source_version_counts"]],
  milestone: [
    ["number = 0", "milestone_number_counts"],
    ["moves = -1", "milestone_moves_count"],
    ["date_precision = 'foo'", "milestone_date_precision"],
    ["date_role = 'foo'", "milestone_role"],
    [
      "progress = 'foo', delivered_edtf = NULL, delivered_earliest_on = NULL, delivered_latest_on = NULL",
      "milestone_progress",
    ],
    ["forecast = 'foo'", "milestone_forecast"],
    ["baseline_latest_on = NULL, baseline_earliest_on = NULL", "milestone_baseline_has_bounds"],
    ["delivered_latest_on = '2026-01-01', delivered_edtf = NULL", "milestone_delivered_has_bounds"],
  ],
  milestone_party: [["position = -1", "milestone_party_position"]],
  revision: [["move_reason = 'foo'", "revision_move_reason"]],
  update: [
    ["version = 0, public_version = NULL, status = 'held'", "update_version_counts"],
    ["public_version = 99", "update_public_version_exists"],
    ["milestone_version = 0", "update_milestone_version_counts"],
    ["sort = 'foo'", "update_sort"],
    ["status = 'foo', public_version = NULL", "update_status"],
  ],
  update_version: [
    ["version = 0", "update_version_version_counts"],
    ["progress = 'foo'", "update_version_progress"],
    ["forecast = 'foo'", "update_version_forecast"],
  ],
  publication: [
    ["number = 0", "publication_number_counts"],
    ["version = 0", "publication_version_counts"],
  ],
  evidence: [
    ["position = -1", "evidence_position"],
    ["stance = 'foo'", "evidence_stance"],
  ],
  review: [
    ["version = 0", "review_version_counts"],
    ["outcome = 'foo'", "review_outcome"],
  ],
  indicator: [["position = -1", "indicator_position"]],
  indicator_value: [
    ["value = 'NaN'", "indicator_value_is_number"],
    ["url = 'javascript:alert(1)'", "indicator_value_address"],
    ["sort = 'foo'", "indicator_value_sort"],
    ["correction = 'Wrong.'", "indicator_value_says_its_correction"],
    ["corrects_id = id, correction = 'Wrong.'", "indicator_value_corrects_another"],
  ],
  follow: [
    ["frequency = 'hourly-ish'", "follow_frequency"],
    ["language = 'fr'", "follow_language"],
    ["email = 'A@example.org'", "follow_email_lower"],
    ["token_hash = 'x'", "follow_token_hash"],
  ],
  user: [
    ["name = ''", "user_name_length"],
    ["role = 'foo'", "user_role"],
    ["language = 'fr'", "user_language"],
  ],
  session: [
    ["user_agent = repeat('a', 301)", "session_user_agent_length"],
    ["expires_at = created_at", "session_expires_later"],
  ],
  invitation: [
    ["email = NULL", "invitation_subject"],
    ["role = NULL", "invitation_subject"],
    ["purpose = 'password'", "invitation_subject"],
    ["purpose = 'setup'", "invitation_subject"],
    ["email = 'B@example.org'", "invitation_email_lower"],
    ["expires_at = created_at", "invitation_expires_later"],
  ],
  audit_event: [["action = 'Anything else'", "audit_event_words"]],
};

for (const [table, faults] of Object.entries(refused)) {
  test(`${table} refuses what is in none of its lists or beyond its bounds`, async () => {
    expect((await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rowCount).toBe(1);
    for (const [set, check] of faults) {
      const change = client.query(`UPDATE "${table}" SET ${set}`);
      await expect(change, set).rejects.toMatchObject({ constraint: check });
    }
  });
}

test("each list of the database is that of the code", async () => {
  const lists: Record<string, readonly string[]> = {
    milestone_date_precision: precisions,
    milestone_role: words.roles,
    milestone_progress: words.progresses,
    milestone_forecast: words.forecasts,
    update_version_progress: words.progresses,
    update_version_forecast: words.forecasts,
    revision_move_reason: words.moveReasons,
    evidence_stance: words.stances,
    review_outcome: reviewOutcomes,
    user_role: words.userRoles,
    user_language: words.locales,
    follow_language: words.locales,
    invitation_role: words.userRoles,
  };
  const { rows } = await client.query(
    "SELECT conname AS name, pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE contype = 'c'",
  );
  for (const [name, list] of Object.entries(lists)) {
    const rule: string = rows.find((row) => row.name === name)?.rule ?? "";
    expect([...rule.matchAll(/'([^']+)'/g)].map((match) => match[1]).sort(), name).toEqual([...list].sort());
  }
});
