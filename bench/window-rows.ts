import type pg from "pg";

/**
 * Fills an empty migrated database with the set of the benchmarks: 60 % points, 40 % ranges up to 25 years long or open
 * at an end, 12 lanes under 4 themes, 1990–2045, seeded. In one transaction each, as no person writes.
 */
export async function fillDatabase(client: pg.Client, count: number): Promise<void> {
  await client.query(`
    SET statement_timeout = 0;
    INSERT INTO theme (slug, position, name_en) SELECT 'theme-' || n, n, 'Theme ' || n FROM generate_series(1, 4) n;
    INSERT INTO initiative (slug, position, name_en, theme_id)
      SELECT 'lane-' || n, n, 'Lane ' || n, (SELECT id FROM theme WHERE position = 1 + (n - 1) / 3) FROM generate_series(1, 12) n;
    INSERT INTO kind (slug, position) SELECT 'kind-' || n, n FROM generate_series(1, 6) n;
    INSERT INTO party (code, position) SELECT 'P' || n, n FROM generate_series(1, 11) n;
    SELECT setseed(0.42);`);
  // The text index is made afterwards, at once: row by row it would take most of the time.
  const index = await client.query<{ made: string }>(
    "SELECT pg_get_indexdef('milestone_text'::regclass) AS made",
  );
  await client.query("DROP INDEX milestone_text");
  const step = 100_000;
  for (let first = 1; first <= count; first += step) {
    await client.query(insertMilestones, [first, Math.min(count, first + step - 1)]);
  }
  await client.query(`
    INSERT INTO milestone_party (milestone_id, party_code, position) SELECT id, 'P' || (1 + number % 11), 0 FROM milestone`);
  await client.query(index.rows[0]?.made ?? "");
  await client.query("VACUUM ANALYZE");
}

const insertMilestones = `
  INSERT INTO milestone (slug, number, initiative_id, kind_slug, title_en, title_ko, quote, date_expression, date_edtf, date_role,
    date_precision, earliest_on, latest_on, baseline_edtf, baseline_latest_on, progress, delivered_edtf, delivered_earliest_on, published_at)
  SELECT 'm-' || n, n, i.id, 'kind-' || (1 + n % 6), 'Commitment ' || n || ' on ' || md5(n::text), '약속 ' || n,
    'The parties will endeavour to conclude item ' || n || ' in good time.', 'in due course', span.words, span.role, 'day',
    CASE WHEN span.role <> 'by' THEN span.first END, CASE WHEN span.role <> 'since' THEN span.first + span.days END,
    span.words, span.first + span.days, span.progress, CASE WHEN span.progress = 'delivered' THEN span.words END,
    CASE WHEN span.progress = 'delivered' THEN span.first + (random() * 400)::integer - 200 END, now()
  FROM (
    SELECT n, DATE '1990-01-01' + (random() * 20453)::integer AS first, a, b,
      CASE WHEN a < 0.6 THEN 0 WHEN b < 0.5 THEN (random() * 92)::integer WHEN b < 0.9 THEN (random() * 1461)::integer
        ELSE (random() * 9131)::integer END AS days,
      CASE WHEN a < 0.6 THEN 'on' WHEN a < 0.65 THEN 'by' WHEN a < 0.66 THEN 'since' WHEN a < 0.8 THEN 'during' ELSE 'starts' END AS role,
      (ARRAY['not-assessed', 'not-started', 'under-way', 'delivered', 'changed', 'dropped'])[1 + floor(random() * 6)] AS progress,
      'x' AS words
    FROM (SELECT n, random() AS a, random() AS b FROM generate_series($1::integer, $2::integer) n) AS drawn
  ) AS span
  JOIN (SELECT id, position FROM initiative) AS i ON i.position = 1 + (span.n::bigint * 7919) % 12`;
