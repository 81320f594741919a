import { type AuditThing, auditThings } from "@/domain/audit/vocabulary";
import { isDay } from "@/domain/dates/day";
import type { Day } from "@/domain/vocabulary";

/** What an admin looks for in the audit log; null is anything. */
export interface AuditQuery {
  /** Id of a person, or the name of what acted without an account. */
  person: string | null;
  thing: AuditThing | null;
  /** One thing of that sort: the slug of a milestone (then with its updates and indicators), else its id. */
  id: string | null;
  from: Day | null;
  to: Day | null;
  /** Only events with lower numbers: the next page. */
  before: number | null;
}

const longest = 254;

/** Reads an address query; what is not understood is left out and named. */
export function parseAuditQuery(params: URLSearchParams): { query: AuditQuery; ignored: string[] } {
  const query: AuditQuery = { person: null, thing: null, id: null, from: null, to: null, before: null };
  const ignored: string[] = [];
  for (const [name, value] of [...params].slice(0, 50)) {
    if (value === "") continue;
    if (!read(query, name, value)) ignored.push(`${name}=${value}`.slice(0, 60));
  }
  if (query.id !== null && query.thing === null) {
    ignored.push(`id=${query.id}`.slice(0, 60));
    query.id = null;
  }
  return { query, ignored };
}

function read(query: AuditQuery, name: string, value: string): boolean {
  const thing = auditThings.find((each) => each === value);
  if (value.length > longest) return false;
  if (name === "person" || name === "id") query[name] = value;
  else if (name === "thing" && thing) query.thing = thing;
  else if ((name === "from" || name === "to") && isDay(value)) query[name] = value;
  else if (name === "before" && /^\d{1,15}$/.test(value)) query.before = Number(value);
  else return false;
  return true;
}

/** The query as an address holds it, without what is not asked for. */
export function auditParams(query: Partial<AuditQuery>): Record<string, string> {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
