import { unwelcome } from "@/domain/characters";
import { isDay } from "@/domain/dates/day";
import type { MilestoneSummary } from "@/domain/milestones/summary";
import { type Day, forecasts, progresses, states } from "@/domain/vocabulary";

/** What a reader has filtered: the same words in every address, list and export. */
export interface MilestoneQuery {
  theme: string[];
  initiative: string[];
  party: string[];
  kind: string[];
  progress: string[];
  forecast: string[];
  state: string[];
  from: Day | null;
  to: Day | null;
  dated: "no" | null;
  q: string;
  /** The day at whose end everything is shown as it stood; null shows today. */
  asof: Day | null;
}

export interface QueryProblem {
  code: "unknown-name" | "unknown-value" | "too-long" | "wrong-order" | "unreadable";
  name: string;
  value: string;
}

/** Values that exist in this collection, for the names whose values are data. */
export interface KnownValues {
  theme: readonly string[];
  initiative: readonly string[];
  party: readonly string[];
  kind: readonly string[];
}

const lists = ["theme", "initiative", "party", "kind", "progress", "forecast", "state"] as const;
const longest = 200;
const most = 50;

/**
 * Reads an address query; what is unknown is left out of the query and told as a problem. `today` is the last day that can
 * be looked back to.
 */
export function parseQuery(
  params: URLSearchParams,
  known: KnownValues,
  today: Day,
  others: readonly string[] = [],
): { query: MilestoneQuery; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const allowed: Record<(typeof lists)[number], readonly string[]> = {
    ...known,
    progress: progresses,
    forecast: forecasts,
    state: states,
  };
  const query = emptyQuery();
  for (const [name, value] of [...params].slice(0, 200)) {
    const list = lists.find((each) => each === name);
    if (unwelcome.test(name + value))
      problems.push({ code: "unreadable", name: visible(name), value: visible(value) });
    else if (value.length > longest) problems.push({ code: "too-long", name, value: value.slice(0, 40) });
    else if (list) readList(query, problems, list, value, allowed[list]);
    else if (name === "from" || name === "to") readDay(query, problems, name, value);
    else if (name === "asof") {
      query.asof = readAsOf(value, today);
      if (query.asof === null) problems.push({ code: "unknown-value", name, value });
    } else if (name === "q") query.q = value.trim();
    else if (name === "dated") {
      if (value === "no") query.dated = "no";
      else if (value !== "") problems.push({ code: "unknown-value", name, value });
    } else if (!others.includes(name))
      problems.push({ code: "unknown-name", name: name.slice(0, 40), value: "" });
  }
  if (query.from !== null && query.to !== null && query.to < query.from) {
    problems.push({ code: "wrong-order", name: "to", value: query.to });
    query.to = null;
  }
  return { query, problems };
}

/** What can be shown of it: the rest would be told with the marks that made it unreadable. */
const visible = (text: string) => text.slice(0, 40).replace(new RegExp(unwelcome, "gu"), "\ufffd");

export function emptyQuery(): MilestoneQuery {
  const none: string[] = [];
  const arrays = { theme: none, initiative: none, party: none, kind: none };
  return {
    ...arrays,
    progress: none,
    forecast: none,
    state: none,
    from: null,
    to: null,
    dated: null,
    q: "",
    asof: null,
  };
}

/** A day that has begun, else null. */
export function readAsOf(value: string, today: Day): Day | null {
  return isDay(value) && value <= today ? value : null;
}

/** The same query without any filter: the day that it looks back to stays. */
export function withoutFilter({ asof }: MilestoneQuery): MilestoneQuery {
  return { ...emptyQuery(), asof };
}

function readList(
  query: MilestoneQuery,
  problems: QueryProblem[],
  name: (typeof lists)[number],
  value: string,
  allowed: readonly string[],
) {
  for (const part of value.split(",").filter((each) => each !== "")) {
    if (!allowed.includes(part)) problems.push({ code: "unknown-value", name, value: part });
    else if (query[name].length < most) query[name] = [...query[name], part];
  }
}

function readDay(query: MilestoneQuery, problems: QueryProblem[], name: "from" | "to", value: string) {
  if (value === "") return;
  if (isDay(value)) query[name] = value;
  else problems.push({ code: "unknown-value", name, value });
}

/**
 * True when a milestone is within the query. The window takes anything whose bounds touch it. The database asks the same
 * of its rows in `server/milestones/where.ts`; a property test holds the two together.
 */
export function matchesQuery(milestone: MilestoneSummary, query: MilestoneQuery): boolean {
  const within = (wanted: string[], value: string) => wanted.length === 0 || wanted.includes(value);
  return (
    within(query.theme, milestone.theme) &&
    within(query.initiative, milestone.initiative) &&
    within(query.kind, milestone.kind) &&
    within(query.progress, milestone.progress) &&
    within(query.forecast, milestone.forecast) &&
    within(query.state, milestone.state) &&
    (query.party.length === 0 || milestone.parties.some((code) => query.party.includes(code))) &&
    (query.dated === null || milestone.date === null) &&
    touchesWindow(milestone, query) &&
    containsText(milestone, query.q)
  );
}

function touchesWindow({ date }: MilestoneSummary, { from, to }: MilestoneQuery): boolean {
  if (from === null && to === null) return true;
  if (date === null) return false;
  const startsInTime = to === null || date.earliest === null || date.earliest <= to;
  const endsInTime = from === null || date.latest === null || date.latest >= from;
  return startsInTime && endsInTime;
}

function containsText(milestone: MilestoneSummary, text: string): boolean {
  if (text === "") return true;
  const haystack = [milestone.title.en, milestone.title.ko, milestone.quote, milestone.dateExpression];
  const needle = text.normalize("NFKC").toLowerCase();
  return haystack.some((each) => each?.normalize("NFKC").toLowerCase().includes(needle));
}
