import { koreanEnd, koreanNoun, saysAround, type WordForm } from "@/domain/dates/atom-words";
import { partsOf } from "@/domain/dates/day";
import type { DateAtom, DateInterval, DateSet, DateTree, SetMember } from "@/domain/dates/edtf-tree";
import type { DateRole } from "@/domain/vocabulary";

/** "2025년 10월 27–28일", "2025년 11월 3일–12월 6일", "2025–2029년", "2024년 11월–2029년". */
function range(from: DateAtom, to: DateAtom): string {
  const [start, end] = [partsOf(from.earliest), partsOf(to.earliest)];
  const plain = !from.approximate && !to.approximate && from.precision === to.precision;
  if (plain && from.earliest === to.earliest) return koreanNoun(from);
  if (plain && from.precision === "year") return `${start.year}–${end.year}년`;
  if (plain && from.precision === "day" && start.year === end.year) {
    if (start.month === end.month) return `${start.year}년 ${start.month}월 ${start.day}–${end.day}일`;
    return `${koreanNoun(from)}–${end.month}월 ${end.day}일`;
  }
  if (plain && from.precision === "month" && start.year === end.year) {
    return `${start.year}년 ${start.month}–${end.month}월`;
  }
  return `${koreanNoun(from)}–${lastNoun(to)}`;
}

/** "2028년 말경", as a span to "2028년 말" ends on its last day. */
function lastNoun(atom: DateAtom): string {
  const late = atom.precision === "third" && atom.approximate && atom.latest.endsWith("-12-31");
  return late ? `${koreanNoun(atom)}경` : koreanNoun(atom);
}

/** "2026년에서 2028년 사이", "2026년 5월 3일에서 5일 사이": what both ends share is said once. */
function between(from: DateAtom, to: DateAtom): string {
  const [start, end] = [partsOf(from.earliest), partsOf(to.earliest)];
  const plain = !to.approximate && from.precision === to.precision && start.year === end.year;
  let last = lastNoun(to);
  if (plain && from.precision === "month") last = `${end.month}월`;
  if (plain && from.precision === "day") {
    last = `${start.month === end.month ? "" : `${end.month}월 `}${end.day}일`;
  }
  return `${koreanNoun(from)}에서 ${last} 사이`;
}

/** A limit that has a first day as well: "이르면 2025년, 늦어도 2029년까지". */
function limits(from: DateAtom, to: DateAtom, form: WordForm): string {
  return `이르면 ${koreanNoun(from)}, 늦어도 ${koreanEnd(to, form)}`;
}

/** What a role says that a date with no last day cannot. */
const noLastDay = "(기한 없음)";

function member({ from, to }: SetMember): string {
  if (from && to) return from === to ? koreanNoun(from) : between(from, to);
  return from ? `${koreanNoun(from)} 또는 그 이후` : to ? `${koreanNoun(to)} 또는 그 이전` : "";
}

/** A month after another of the same year is named without the year: "2026년 5월 또는 6월". */
function shortened(part: SetMember, before: SetMember | undefined): string {
  const [atom, other] = [part.from, before?.from];
  const months = atom === part.to && atom?.precision === "month" && other?.precision === "month";
  if (!months || other !== before?.to || saysAround(atom)) return member(part);
  const { year, month } = partsOf(atom.earliest);
  return partsOf(other.earliest).year === year ? `${month}월` : member(part);
}

function setWords(set: DateSet): string {
  const parts = set.members.map((part, index) => shortened(part, set.members[index - 1]));
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} ${set.all ? "및" : "또는"} ${last}`;
}

function setInRole(set: DateSet, role: DateRole, form: WordForm): string {
  const [only, second] = set.members;
  const single = second === undefined ? only : undefined;
  if (single && single.from === single.to && single.from) return atomInRole(single.from, role, form);
  const limit = single && !single.from ? single.to : null;
  if (limit && (role === "by" || role === "during")) return koreanEnd(limit, form);
  if (limit && role === "starts") return `${koreanEnd(limit, form)} 시작`;
  if (single?.from && role === "by") {
    return single.to ? limits(single.from, single.to, form) : `${setWords(set)}${noLastDay}`;
  }
  if (single && role === "during") return `${setWords(set)}에 지속`;
  if (single && role === "since") {
    return single.from && single.to ? `${setWords(set)}의 어느 때부터` : `${setWords(set)}부터`;
  }
  if (role === "by") return `${setWords(set)}까지`;
  if (role === "since") return `${setWords(set)} 이후`;
  if (role === "during") return `${setWords(set)} 동안`;
  return role === "starts" ? `${setWords(set)}에 시작` : setWords(set);
}

function intervalInRole({ start, end }: DateInterval, role: DateRole, form: WordForm): string {
  const from = typeof start === "object" ? start : null;
  const to = typeof end === "object" ? end : null;
  if (from && to) {
    if (from.text === to.text) return atomInRole(from, role, form);
    if (role === "starts") return `${between(from, to)}에 시작`;
    if (role === "by") return limits(from, to, form);
    if (role === "since") return `${koreanNoun(from)} 이후, ${koreanEnd(to, form)}`;
    return range(from, to);
  }
  if (to) {
    const lasts = role === "during" || role === "since";
    const unknown = start === "unknown" && lasts ? "(시작일 미상)" : "";
    const open = start === "open" && role === "since" ? "(시작일 밝히지 않음)" : "";
    if (role === "starts") return `${koreanEnd(to, form)} 시작`;
    // 까지 alone is a deadline: what lasts until then says so.
    const lasting = role === "by" ? "" : " 지속";
    return `${koreanEnd(to, form)}${lasting}${unknown}${open}`;
  }
  if (!from) return "";
  if (role === "starts") return `${koreanNoun(from)} 또는 그 이후에 시작`;
  if (role === "by") return `${koreanNoun(from)} 또는 그 이후${noLastDay}`;
  if (role === "since") return `${koreanNoun(from)} 이후`;
  // "1990년부터" alone would be a start.
  return `${koreanNoun(from)}부터(종료일 ${end === "open" ? "밝히지 않음" : "미상"})`;
}

function atomInRole(atom: DateAtom, role: DateRole, form: WordForm): string {
  const noun = koreanNoun(atom);
  switch (role) {
    case "starts":
      return saysAround(atom) ? `${noun} 시작` : `${noun}에 시작`;
    case "by":
      return koreanEnd(atom, form);
    case "during":
      if (saysAround(atom)) return `${noun} 지속`;
      return atom.precision === "day" ? `${noun} 하루 동안` : `${noun} 동안`;
    case "since":
      return `${noun} 이후`;
    default:
      return noun;
  }
}

/** What a date says in its role, in Korean, without the note that it is uncertain. */
export function koreanWords(tree: DateTree, role: DateRole, form: WordForm): string {
  if (tree.kind === "atom") return atomInRole(tree, role, form);
  return tree.kind === "interval" ? intervalInRole(tree, role, form) : setInRole(tree, role, form);
}
