import fc from "fast-check";

const two = (number: number) => String(number).padStart(2, "0");
const year = fc.integer({ min: 1000, max: 2998 });
const part = fc.constantFrom(1, 2, 6, 11, 12, 21, 22, 23, 24, 33, 34, 35, 36, 37, 38, 39, 40, 41);
const mark = fc.constantFrom("", "", "", "?", "~", "%");

const plain = fc.oneof(
  year.map(String),
  fc.tuple(year, part).map(([y, p]) => `${y}-${two(p)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  year.map((y) => `${Math.floor(y / 10)}X`),
  year.map((y) => `${Math.floor(y / 10)}`),
  year.map((y) => `${Math.floor(y / 100)}XX`),
  year.map((y) => `${Math.floor(y / 100)}`),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-02-XX`),
);
const atom = fc.tuple(plain, mark).map(([text, sign]) => text + sign);
const end = fc.oneof({ weight: 4, arbitrary: atom }, fc.constantFrom("..", ""));
const member = fc.oneof(
  atom,
  fc.tuple(atom, atom).map(([from, to]) => `${from}..${to}`),
  atom.map((from) => `${from}..`),
  atom.map((to) => `..${to}`),
);
const members = fc.array(member, { minLength: 1, maxLength: 4 }).map((texts) => texts.join(","));

/** Well-formed EDTF of every kind; some is reversed or has no bound. */
export const edtfTexts = fc.oneof(
  atom,
  fc.tuple(end, end).map(([from, to]) => `${from}/${to}`),
  members.map((text) => `[${text}]`),
  members.map((text) => `{${text}}`),
);
