import process from "node:process";
import { chronoReader, type Example, edtfReader, milepost, type Reader } from "@/bench/date-readers";
import { readDateExpression } from "@/domain/dates/reading/read";
import data from "@/domain/dates/test-data/date-expressions.json";
import { randomTexts } from "@/domain/dates/test-data/random-texts";

// `npm run bench:dates`: how fast dates are read and how many of the accepted examples are read right, against two
// libraries, each on the inputs that it has an answer for. JSON on stdout, a table on stderr.

const rounds = 200;
const examples: Example[] = [
  ...data.accepted,
  // The same examples as EDTF: the inputs that edtf.js is made for.
  ...data.accepted.flatMap((one) => (one.edtf === null ? [] : [{ ...one, text: one.edtf, lang: "en" }])),
];

interface Speed {
  reader: string;
  inputs: number;
  perSecond: number;
  p50Microseconds: number;
  p99Microseconds: number;
  maxMicroseconds: number;
}

const understands = (reader: Reader, example: Example) => reader.boundsOf(reader.read(example)) !== null;

/** The readers in turn on each input, so that what else the machine does meets all of them alike. */
function race(readers: Reader[], inputs: Example[]): Speed[] {
  const times = readers.map((): number[] => []);
  for (let round = -rounds / 4; round < rounds; round += 1) {
    for (const input of inputs) {
      for (const [index, reader] of readers.entries()) {
        const start = performance.now();
        reader.read(input);
        // The first rounds only warm up.
        if (round >= 0) times[index]?.push(performance.now() - start);
      }
    }
  }
  return readers.map((reader, index) => {
    const sorted = (times[index] ?? []).sort((a, b) => a - b);
    const total = sorted.reduce((sum, time) => sum + time, 0);
    const at = (share: number) =>
      Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 1_000_000) / 1000;
    return {
      reader: reader.name,
      inputs: inputs.length,
      perSecond: Math.round((sorted.length / total) * 1000),
      p50Microseconds: at(0.5),
      p99Microseconds: at(0.99),
      maxMicroseconds: at(1 - 1 / sorted.length),
    };
  });
}

/**
 * Examples whose first and last day the reader gives; one without a date needs an answer that says so. A reader that gives
 * EDTF and a role is held to these too.
 */
function right(reader: Reader): number {
  return data.accepted.filter((example) => {
    const answer = reader.read(example);
    const bounds = reader.boundsOf(answer);
    if (bounds?.earliest !== example.earliest || bounds.latest !== example.latest) return false;
    if (!reader.saidBy) return true;
    const said = reader.saidBy(answer);
    return said?.edtf === example.edtf && said.role === example.role;
  }).length;
}

/** Random texts, each read five times and timed by its best, as other work on the machine may come between. */
function strays() {
  const times = randomTexts(10_000)
    .map((text) => {
      let least = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 5; tries += 1) {
        const start = performance.now();
        readDateExpression(text, { language: null, reference: "2025-11-15" });
        least = Math.min(least, performance.now() - start);
      }
      return least;
    })
    .sort((a, b) => a - b);
  const at = (index: number) => Math.round((times[index] ?? 0) * 1000);
  return {
    texts: times.length,
    p50Microseconds: at(5000),
    p99Microseconds: at(9900),
    maxMicroseconds: at(9999),
    overOneMillisecond: times.filter((time) => time > 1).length,
  };
}

/** How long a text of a million letters takes to be refused, in microseconds. */
function megabyte(): number {
  const text = "2026 ".repeat(200_000);
  const start = performance.now();
  readDateExpression(text, { language: null, reference: "2025-11-15" });
  return Math.round((performance.now() - start) * 1000);
}

const results = {
  examples: data.accepted.length,
  heldTo: { milepost: "bounds, EDTF and role", "chrono-node": "bounds", edtf: "bounds" },
  right: Object.fromEntries(
    [milepost, chronoReader, edtfReader].map((reader) => [reader.name, right(reader)]),
  ),
  all: race([milepost], data.accepted),
  againstChrono: race(
    [milepost, chronoReader],
    examples.filter((one) => understands(chronoReader, one) && understands(milepost, one)),
  ),
  againstEdtf: race(
    [milepost, edtfReader],
    examples.filter((one) => understands(edtfReader, one) && understands(milepost, one)),
  ),
  random: strays(),
  megabyteMicroseconds: megabyte(),
};

console.log(JSON.stringify(results, null, 2));
const { right: counts, examples: of, heldTo, random, megabyteMicroseconds, ...speeds } = results;
for (const [name, count] of Object.entries(counts)) {
  const by = heldTo[name as keyof typeof heldTo];
  console.error(`${name.padEnd(12)} reads ${count} of ${of} right (${by})`);
}
for (const [name, rows] of Object.entries(speeds)) {
  console.error(`\n${name}, ${rows[0]?.inputs} inputs`);
  for (const row of rows) {
    console.error(
      `${row.reader.padEnd(12)} ${String(row.perSecond).padStart(9)}/s  p50 ${row.p50Microseconds} µs  p99 ${row.p99Microseconds} µs  max ${row.maxMicroseconds} µs`,
    );
  }
}
console.error(
  `\n${random.texts} random texts: p50 ${random.p50Microseconds} µs  p99 ${random.p99Microseconds} µs  max ${random.maxMicroseconds} µs, ${random.overOneMillisecond} over 1 ms; a megabyte is refused in ${megabyteMicroseconds} µs`,
);
process.exitCode = counts.milepost === of ? 0 : 1;
