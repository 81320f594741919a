import pg from "pg";
import type { Ledger } from "./processes";

/** What the database says of the writes, each a count of faults but the first two. */
export interface Verdict {
  acknowledged: number;
  /** Written whole, though the answer was never heard; allowed. */
  unheard: number;
  /** Acknowledged, and not there. */
  lost: number;
  /** There more than once. */
  doubled: number;
  /** There in part: without its audit event, its answer or its place in the history. */
  torn: number;
  /** Written over a change that its writer had not seen. */
  overwritten: number;
}

export function isSound({ lost, doubled, torn, overwritten }: Verdict): boolean {
  return lost + doubled + torn + overwritten === 0;
}

interface Found {
  text: string;
  /** The version that the write made, or for an update the one that it saw. */
  version: number;
}

const saysEdit = `SELECT record->>'quote' AS text, version FROM revision
  WHERE record->>'quote' LIKE 'Word %' AND 'quote' = ANY(changed_fields)`;
const saysUpdate = `SELECT v.text_en AS text, u.milestone_version AS version
  FROM update_version v JOIN "update" u ON u.id = v.update_id`;
/** Histories with a gap, milestones that are not as their last revision says, and updates that were never published. */
const saysTorn = `SELECT
  (SELECT count(*) FROM (SELECT m.id FROM milestone m JOIN revision r ON r.milestone_id = m.id
    GROUP BY m.id HAVING count(*) <> m.version OR max(r.version) <> m.version) gaps)
  + (SELECT count(*) FROM milestone m JOIN revision r ON r.milestone_id = m.id AND r.version = m.version
    WHERE m.quote IS DISTINCT FROM r.record->>'quote')
  + (SELECT count(*) FROM "update" u WHERE (SELECT count(*) FROM publication p WHERE p.update_id = u.id) <> 1
    OR (SELECT count(*) FROM update_version v WHERE v.update_id = u.id) <> 1)
  + (SELECT count(*) FROM idempotency_key WHERE answer = 'null'::jsonb) AS faults`;
/** Each write has one audit event and one kept answer. */
const saysCounts = `SELECT (SELECT count(*) FROM audit_event WHERE action IN ('edit-milestone', 'log-update')) AS events,
  (SELECT count(*) FROM idempotency_key) AS answers`;

/** Compares every acknowledged write with what is in the database. */
export async function judge(url: string, ledger: Ledger): Promise<Verdict> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const edits = group((await client.query<Found>(saysEdit)).rows);
    const updates = group((await client.query<Found>(saysUpdate)).rows);
    const verdict = {
      acknowledged: ledger.saved.size,
      unheard: 0,
      lost: 0,
      doubled: 0,
      torn: 0,
      overwritten: 0,
    };
    for (const { key, text, sort, version } of ledger.sent.values()) {
      const found = (sort === "edit" ? edits : updates).get(text) ?? [];
      const isSaved = ledger.saved.has(key);
      if (isSaved && found.length === 0) verdict.lost += 1;
      if (!isSaved && found.length > 0) verdict.unheard += 1;
      if (found.length > 1) verdict.doubled += 1;
      const expected = sort === "edit" ? version + 1 : version;
      if (found.some((each) => each.version !== expected)) verdict.overwritten += 1;
    }
    const written = [...edits.values(), ...updates.values()].flat().length;
    const torn = await client.query<{ faults: string }>(saysTorn);
    const { events, answers } =
      (await client.query<{ events: string; answers: string }>(saysCounts)).rows[0] ?? {};
    verdict.torn = Number(torn.rows[0]?.faults);
    verdict.torn += Math.abs(Number(events) - written) + Math.abs(Number(answers) - written);
    return verdict;
  } finally {
    await client.end();
  }
}

function group(rows: Found[]): Map<string, Found[]> {
  const byText = new Map<string, Found[]>();
  for (const row of rows) byText.set(row.text, [...(byText.get(row.text) ?? []), row]);
  return byText;
}
