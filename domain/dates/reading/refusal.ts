import type { DateProblem, DateProblemCode } from "@/domain/dates/problems";
import * as english from "@/domain/dates/reading/english/lexicon";
import type { Input } from "@/domain/dates/reading/grammar";

const hints: [DateProblemCode, Set<string>][] = [
  ["fiscal-year", new Set([...english.englishFiscal.split("|"), "회계", "예산", "학년도", "학기"])],
  [
    "recurring",
    new Set([...english.englishRecurring.split("|"), "매년", "매월", "매주", "매", "격년", "연례"]),
  ],
  [
    "time-of-day",
    new Set(["am", "pm", "noon", "midnight", "gmt", "utc", "kst", "hrs", "시", "오전", "오후"]),
  ],
  ["lunar", new Set("음력 설날 추석 설 구정 lunar chuseok seollal ramadan eid diwali vesak".split(" "))],
];
/** Weeks of a month or by their number; what other than a calendar a date hangs on. */
const inTheText: [DateProblemCode, RegExp][] = [
  ["recurring", /마다|분기별|반기별|월별/],
  ["week", /\bweeks?\b|\bweekend\b|(^|[\d-])w\d{1,2}\b|[째\d] ?주(?!년|일)|주말|마지막 주/],
  [
    "event",
    /\b(summits?|meetings?|conference|signing|signature|ratif\w+|elections?|inauguration|christmas|easter|adoption|approval|entry|term)\b/,
  ],
  ["event", /정상회|회의|총회|회담|서명|비준|발효|체결|타결|선거|취임|임기|승인|성탄|크리스마스|부활절/],
];
/** What counts from another date of the source. */
const ofAnotherDate =
  /\b(following|ensuing|subsequent) (year|month|quarter)|\b(years?|months?|weeks?|days?|decades?) (later|afterwards?|thereafter|after that)|\b(that|the same|same) (year|month|quarter)|\byear after$|이듬해|익년|그 ?해|같은 ?(해|달)|동년|그 ?다음 ?(해|달)/;
const weekdays = new Set(
  english.englishWeekdays
    .flatMap(([texts]) => texts.split("|"))
    .concat(..."일월화수목금토".split("").map((day) => `${day}요일`)),
);

/** Problems of dates that were understood say more than "not understood"; the first found is the plainest reading's. */
export function refusalOf(input: Input, text: string): DateProblem {
  const words = input.tokens.map((token) => token.text);
  if (/\b\d{1,2} ?[ap]\.?m\b/i.test(text)) return { code: "time-of-day" };
  if (/\d:\d\d/.test(text) || /\dt\d/i.test(text)) return { code: "time-of-day" };
  const exact = input.problems.find(({ code }) => code !== "contradiction" && code !== "ambiguous");
  if (exact) return exact;
  for (const [code, set] of hints) if (words.some((word) => set.has(word))) return { code, params: { text } };
  if (ofAnotherDate.test(text.toLowerCase())) return { code: "other-date", params: { text } };
  for (const [code, pattern] of inTheText)
    if (pattern.test(text.toLowerCase())) return { code, params: { text } };
  if (words.some((word) => weekdays.has(word)) && !/\d{4}/.test(text))
    return { code: "weekday", params: { text } };
  return { code: input.problems[0]?.code ?? "not-understood", params: { text } };
}
