import type { Edge } from "@/domain/dates/reading/part";

/** The English words that dates are made of, in small letters and without full stops. */

export const englishMonths: [string, number][] = [
  ["january|jan|janu", 1],
  ["february|feb|febr|febuary", 2],
  ["march|mar|mrch", 3],
  ["april|apr|aprl", 4],
  ["may", 5],
  ["june|jun", 6],
  ["july|jul", 7],
  ["august|aug|augst", 8],
  ["september|sep|sept|septmber", 9],
  ["october|oct|octr", 10],
  ["november|nov|novr", 11],
  ["december|dec|decr", 12],
];
export const englishSeasons: [string, number][] = [
  ["spring|springtime", 1],
  ["summer|summertime", 2],
  ["autumn|fall", 3],
  ["winter|wintertime", 4],
];
export const englishWeekdays: [string, number][] = [
  ["sunday|sun", 0],
  ["monday|mon", 1],
  ["tuesday|tue|tues", 2],
  ["wednesday|wed|weds", 3],
  ["thursday|thu|thur|thurs", 4],
  ["friday|fri", 5],
  ["saturday|sat", 6],
];
export const englishOrdinals: [string, number][] = [
  ["first|i", 1],
  ["second|ii", 2],
  ["third|iii", 3],
  ["fourth|last|final|iv", 4],
];
/** "The third of March". */
export const englishDayWords =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first|twenty second|twenty third|twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth|thirty first"
    .split("|")
    .map((word, index): [string, number] => [word, index + 1]);
export const englishNumbers: [string, number][] = [
  ["a|an|one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["fifteen", 15],
  ["eighteen", 18],
  ["twenty", 20],
  ["thirty", 30],
  ["sixty", 60],
  ["ninety", 90],
];
export const englishSpans: [string, "day" | "week" | "month" | "year" | "decade"][] = [
  ["day|days", "day"],
  ["week|weeks", "week"],
  ["month|months", "month"],
  ["year|years|yr|yrs", "year"],
  ["decade|decades", "decade"],
];

export const englishYears: [string, number][] = [
  [
    "this year|the current year|current year|the present year|this calendar year|the current calendar year",
    0,
  ],
  ["next year|the coming year|coming year|next calendar year|the next calendar year|this coming year", 1],
  ["last year|the previous year|previous year|last calendar year|this past year", -1],
  ["the year after next|year after next", 2],
  ["the year before last|year before last", -2],
];
export const englishMonthsAway: [string, number][] = [
  ["this month|the current month|current month", 0],
  ["next month|the coming month|coming month", 1],
  ["the month after next|month after next", 2],
  ["last month|the previous month|previous month|this past month", -1],
];
export const englishQuartersAway: [string, number][] = [
  ["this quarter|the current quarter|current quarter", 0],
  ["next quarter|the coming quarter|coming quarter", 1],
  ["the quarter after next|quarter after next", 2],
  ["last quarter|the previous quarter|previous quarter|this past quarter", -1],
];
export const englishHalvesAway: [string, number][] = [
  ["this half|this half year|the current half year|current half year|the current half|current half", 0],
  ["next half year|the next half year|next half|the coming half year|the coming half", 1],
  ["last half year|the previous half year|previous half year|the previous half", -1],
];
export const englishWeeks: [string, number][] = [
  ["this week|the current week|this coming week", 0],
  ["next week|the coming week", 1],
  ["last week|the previous week", -1],
];
export const englishDays: [string, number][] = [
  ["today|this day", 0],
  ["tomorrow", 1],
  ["the day after tomorrow|day after tomorrow", 2],
  ["yesterday", -1],
  ["the day before yesterday|day before yesterday", -2],
];
export const englishDecades: [string, number][] = [
  ["this decade|the current decade|current decade", 0],
  ["next decade|the coming decade|coming decade", 1],
  ["last decade|the previous decade|previous decade", -1],
];
/** What ends with "the end of …", for the one that is running on the reference day. */
export const englishRunning: [string, "year" | "month" | "quarter" | "decade" | "century" | "week"][] = [
  ["the year|year|the calendar year|calendar year|year out", "year"],
  ["the month|month", "month"],
  ["the quarter|quarter", "quarter"],
  ["the decade|decade", "decade"],
  ["the century|century", "century"],
];
/** Before a month, season or quarter. */
export const englishComing: [string, "this" | "next" | "coming" | "last" | "past"][] = [
  ["this", "this"],
  ["next|the next", "next"],
  ["the coming|coming|upcoming|the upcoming|this coming", "coming"],
  ["last", "last"],
  ["this past|the past", "past"],
];

export const englishEdges: [string, Edge][] = [
  ["early|early in|early on in|the early part of|early part of|the first part of|very early", "early"],
  ["early days of|the opening months of|the early months of|the first few months of", "early"],
  ["the start of|start of|at the start of|beginning of|the beginning of|at the beginning of", "start"],
  [
    "the outset of|outset of|at the outset of|the very start of|the very beginning of|opening of|the turn of",
    "start",
  ],
  ["mid|middle|middle of|the middle of|in the middle of|mid way through|midway through|midpoint of", "mid"],
  ["the midpoint of|around the middle of|the mid|the middle part of", "mid"],
  ["late|late in|the late part of|the latter part of|latter part of|very late|the later part of", "late"],
  [
    "toward late|towards late|towards the end of|toward the end of|near the end of|the closing months of|the last months of",
    "late",
  ],
  ["the final months of|the last few months of", "late"],
  [
    "end|the end of|end of|at the end of|the very end of|close of|the close of|the tail end of|at the close of",
    "end",
  ],
];

/** What a date is not: each with the problem that says why. */
export const englishFiscal = "fy|ay|fiscal|financial|budget|academic|school|semester|term|fys";
export const englishRecurring =
  "every|each|annually|annual|yearly|monthly|quarterly|weekly|daily|biannually|biennially|biennial|per";
