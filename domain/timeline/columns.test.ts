import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayNumberOf,
  dayOfNumber,
  decodeColumns,
  emptyColumns,
  encodeColumns,
  openEnd,
  openStart,
  shapeCodes,
  type TimelineColumns,
  toneCodeOf,
  toneCodes,
} from "@/domain/timeline/columns";

interface Item {
  lane: number;
  start: number;
  end: number;
  tone: number;
  shape: number;
  id: number;
}

function columnsOf(items: Item[]): TimelineColumns {
  const sorted = items.toSorted(
    (a, b) => a.lane - b.lane || a.start - b.start || a.end - b.end || a.id - b.id,
  );
  const columns = emptyColumns(sorted.length);
  for (const [i, item] of sorted.entries()) {
    for (const name of ["lane", "start", "end", "tone", "shape", "id"] as const)
      columns[name][i] = item[name];
  }
  return columns;
}

const day = fc.oneof(
  fc.integer({ min: -354_285, max: 376_200 }),
  fc.integer({ min: openStart + 1, max: openEnd - 1 }),
);
const item: fc.Arbitrary<Item> = fc
  .record({
    lane: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 0xffff })),
    days: fc.tuple(day, day),
    open: fc.constantFrom("no", "no", "start", "end", "both"),
    tone: fc.nat({ max: toneCodes.length - 1 }),
    shape: fc.nat({ max: shapeCodes.length - 1 }),
    id: fc.nat({ max: 0xffffffff }),
  })
  .map(({ days: [a, b], open, ...rest }) => ({
    ...rest,
    start: open === "start" || open === "both" ? openStart : Math.min(a, b),
    end: open === "end" || open === "both" ? openEnd : Math.max(a, b),
  }));
const columns = fc.array(item, { maxLength: 60 }).map(columnsOf);

describe("columns as bytes", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(columns, (input) => {
        expect(decodeColumns(encodeColumns(input))).toEqual(input);
      }),
      { numRuns: 500 },
    );
  });

  it("of any content are columns or refused with a RangeError", () => {
    const attempt = (bytes: Uint8Array) => {
      try {
        const read = decodeColumns(bytes);
        expect(decodeColumns(encodeColumns(read))).toEqual(read);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), attempt), { numRuns: 1_000 });
    const broken = fc.tuple(columns, fc.nat(), fc.nat({ max: 255 })).map(([input, place, byte]) => {
      const bytes = encodeColumns(input);
      bytes[place % bytes.length] = byte;
      return bytes;
    });
    fc.assert(fc.property(broken, attempt), { numRuns: 1_000 });
  });

  it("that are cut or continued are refused", () => {
    fc.assert(
      fc.property(columns, fc.nat(), (input, cut) => {
        const bytes = encodeColumns(input);
        expect(() => decodeColumns(bytes.subarray(0, cut % bytes.length))).toThrow(RangeError);
        expect(() => decodeColumns(Uint8Array.of(...bytes, 0))).toThrow(RangeError);
      }),
    );
  });

  it("that promise more milestones than they hold ask for no memory", () => {
    expect(() => decodeColumns(Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0))).toThrow(/too early/);
  });

  it("are refused unsorted", () => {
    const input = columnsOf([
      { lane: 0, start: 5, end: 5, tone: 0, shape: 0, id: 1 },
      { lane: 0, start: 5, end: 5, tone: 0, shape: 0, id: 2 },
    ]);
    input.id.reverse();
    expect(() => encodeColumns(input)).toThrow(RangeError);
  });

  it("of 10,000 milestones are under 20 KB in brotli, 40 with random numbers to ask for more by", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return seed / 2 ** 32;
    };
    const items = Array.from({ length: 10_000 }, (_, id) => {
      const start = Math.floor(dayNumberOf("1990-01-01") + random() * 20_454);
      const end = random() < 0.6 ? start : start + Math.floor(random() * 1_000);
      return { lane: Math.floor(random() * 12), start, end, tone: Math.floor(random() * 5), shape: 0, id };
    });
    const input = columnsOf(items.map((each) => ({ ...each, shape: each.end === each.start ? 0 : 5 })));
    const size = () => brotliCompressSync(encodeColumns(input)).length;
    expect(size()).toBeLessThan(40_000);
    input.id.set(Array.from({ length: 10_000 }, (_, i) => i));
    expect(size()).toBeLessThan(20_000);
  });
});

describe("codes", () => {
  it("of tone and sign are found again", () => {
    for (const [code, pair] of toneCodes.entries()) expect(toneCodeOf(pair)).toBe(code);
  });

  it("of days count from 1970", () => {
    expect(dayNumberOf("1970-01-01")).toBe(0);
    expect(dayNumberOf("2026-11-24")).toBe(20_781);
    expect(dayOfNumber(20_781)).toBe("2026-11-24");
    expect(dayOfNumber(dayNumberOf("1000-01-01"))).toBe("1000-01-01");
  });
});
