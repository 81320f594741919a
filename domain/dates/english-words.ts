import {
  englishAlone,
  englishAt,
  englishEnd,
  englishNoun,
  monthName,
  saysAround,
  type WordForm,
} from "@/domain/dates/atom-words";
import { partsOf } from "@/domain/dates/day";
import type { DateAtom, DateInterval, DateSet, DateTree, SetMember } from "@/domain/dates/edtf-tree";
import type { DateRole } from "@/domain/vocabulary";

/** "some time between 2026 and 2028", "some time between 3 and 5 May 2026": what both ends share is said once. */
function between(from: DateAtom, to: DateAtom, form: WordForm): string {
  const [start, end] = [partsOf(from.earliest), partsOf(to.earliest)];
  const plain = !from.approximate && from.precision === to.precision && start.year === end.year;
  let first = englishNoun(from, form);
  if (plain && from.precision === "month") first = monthName(start.month, form);
  if (plain && from.precision === "day") {
    first = `${start.day}${start.month === end.month ? "" : ` ${monthName(start.month, form)}`}`;
  }
  return `some time between ${first} and ${englishNoun(to, form)}`;
}

/** A limit that has a first day as well: "by the end of 2029, no earlier than 2025". */
function limits(from: DateAtom, to: DateAtom, form: WordForm): string {
  return `by ${englishEnd(to, form)}, no earlier than ${englishNoun(from, form)}`;
}

/** What a role says that a date with no last day cannot. */
const noLastDay = "no last day given";

/** "27–28 October 2025", "3 November to 6 December 2025", "2025–2029", "November 2024 to 2029". */
function range(from: DateAtom, to: DateAtom, form: WordForm): string {
  const [start, end] = [partsOf(from.earliest), partsOf(to.earliest)];
  const plain = !from.approximate && !to.approximate && from.precision === to.precision;
  if (plain && from.earliest === to.earliest) return englishAlone(from, form);
  if (plain && from.precision === "year") return `${start.year}–${end.year}`;
  if (plain && from.precision === "day" && start.year === end.year) {
    if (start.month === end.month) return `${start.day}–${englishNoun(to, form)}`;
    return `${start.day} ${monthName(start.month, form)} to ${englishNoun(to, form)}`;
  }
  if (plain && from.precision === "month" && start.year === end.year) {
    return `${monthName(start.month, form)} to ${englishNoun(to, form)}`;
  }
  return `${englishNoun(from, form)} to ${englishNoun(to, form)}`;
}

/** One member of a set; the first of a sentence takes its preposition: "in 2025", "on 3 May 2026". */
function member({ from, to }: SetMember, form: WordForm, leads: boolean): string {
  const name = leads ? englishAt : englishNoun;
  if (from && to) {
    if (from === to) return name(from, form);
    return between(from, to, form);
  }
  return from ? `${name(from, form)} or later` : to ? `${name(to, form)} or earlier` : "";
}

/** "May or June 2026" for months of one year, else null. */
function monthsOfOneYear(set: DateSet, form: WordForm): string[] | null {
  const atoms = set.members.map(({ from, to }) => (from === to ? from : null));
  const year = atoms[0] ? partsOf(atoms[0].earliest).year : 0;
  const fit = atoms.every((atom) => atom?.precision === "month" && !atom.approximate);
  if (!fit || !atoms.every((atom) => atom && partsOf(atom.earliest).year === year)) return null;
  const names = atoms.map((atom) => monthName(partsOf(atom?.earliest ?? "").month, form));
  return [...names.slice(0, -1), `${names.at(-1)} ${year}`];
}

function setWords(set: DateSet, form: WordForm, leads: boolean): string {
  const months = monthsOfOneYear(set, form)?.map((name, index) =>
    leads && index === 0 ? `in ${name}` : name,
  );
  const parts = months ?? set.members.map((part, index) => member(part, form, leads && index === 0));
  const link = set.all ? "and" : "or";
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} ${link} ${parts.at(-1)}`;
}

function setInRole(set: DateSet, role: DateRole, form: WordForm): string {
  const [only, second] = set.members;
  const single = second === undefined ? only : undefined;
  if (single && single.from === single.to && single.from) return atomInRole(single.from, role, form);
  const limit = single && !single.from ? single.to : null;
  if (limit && role === "by") return `by ${englishEnd(limit, form)}`;
  if (limit && role === "starts") return `starts by ${englishEnd(limit, form)}`;
  if (limit && role === "during") return `until ${englishEnd(limit, form)}`;
  if (single?.from && role === "by") {
    return single.to ? limits(single.from, single.to, form) : `${setWords(set, form, false)}, ${noLastDay}`;
  }
  if (single && role === "during") return `runs ${setWords(set, form, true)}`;
  if (role === "by" || role === "since" || role === "during") return `${role} ${setWords(set, form, false)}`;
  return role === "starts" ? `starts ${setWords(set, form, true)}` : setWords(set, form, role === "marks");
}

function intervalInRole({ start, end }: DateInterval, role: DateRole, form: WordForm): string {
  const from = typeof start === "object" ? start : null;
  const to = typeof end === "object" ? end : null;
  if (from && to) {
    if (from.text === to.text) return atomInRole(from, role, form);
    if (role === "starts") return `starts ${between(from, to, form)}`;
    if (role === "by") return limits(from, to, form);
    if (role === "since") return `since ${englishNoun(from, form)}, until ${englishEnd(to, form)}`;
    return range(from, to, form);
  }
  if (to) {
    const verb = role === "starts" ? "starts by" : role === "by" ? "by" : "until";
    const lasts = role === "during" || role === "since";
    const unknown = start === "unknown" && lasts ? ", start not known" : "";
    const open = start === "open" && role === "since" ? ", start not given" : "";
    return `${verb} ${englishEnd(to, form)}${unknown}${open}`;
  }
  if (!from) return "";
  if (role === "starts") return `starts ${englishAt(from, form)} or later`;
  if (role === "by") return `${englishNoun(from, form)} or later, ${noLastDay}`;
  if (role === "since") return `since ${englishNoun(from, form)}`;
  // "From 1990" alone would be a start.
  return `from ${englishNoun(from, form)}, end not ${end === "open" ? "given" : "known"}`;
}

function atomInRole(atom: DateAtom, role: DateRole, form: WordForm): string {
  switch (role) {
    case "on":
      return englishAlone(atom, form);
    case "starts":
      return `starts ${englishAt(atom, form)}`;
    case "by":
      return `by ${englishEnd(atom, form)}`;
    case "during":
      if (saysAround(atom)) return `runs ${englishNoun(atom, form)}`;
      return `during ${englishNoun(atom, form)}`;
    case "since":
      return `since ${englishNoun(atom, form)}`;
    case "marks":
      return englishAt(atom, form);
  }
}

/** What a date says in its role, in English, without "possibly". */
export function englishWords(tree: DateTree, role: DateRole, form: WordForm): string {
  if (tree.kind === "atom") return atomInRole(tree, role, form);
  return tree.kind === "interval" ? intervalInRole(tree, role, form) : setInRole(tree, role, form);
}
