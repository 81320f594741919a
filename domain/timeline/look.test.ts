import fc from "fast-check";
import { expect, test } from "vitest";
import { computeState } from "@/domain/deadlines/state";
import { dayOfNumber, openEnd, openStart, shapeCodes, toneCodes } from "@/domain/timeline/columns";
import { looksOn } from "@/domain/timeline/look";
import { shapeOf } from "@/domain/timeline/shape";
import { toneOf } from "@/domain/timeline/tone";
import { progresses, roles } from "@/domain/vocabulary";

test("a look is what the state, the tone and the shape of the single milestone give", () => {
  const today = "2026-11-24";
  const looks = looksOn(today);
  const near = fc.integer({ min: 20_781 - 130, max: 20_781 + 130 });
  const bounds = fc
    .tuple(
      near,
      fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 200 })),
      fc.constantFrom("no", "no", "start", "end"),
    )
    .map(
      ([start, length, open]) =>
        [open === "start" ? openStart : start, open === "end" ? openEnd : start + length] as const,
    );
  fc.assert(
    fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), bounds, fc.boolean(), (r, p, [start, end], late) => {
      const role = roles[r] ?? "on";
      const progress = progresses[p] ?? "changed";
      const earliest = start === openStart ? null : dayOfNumber(start);
      const latest = end === openEnd ? null : dayOfNumber(end);
      const date = { role, earliest, latest, edtf: "", expression: "", precision: "" };
      const delivered = { earliest: late ? "2999-01-01" : null, latest: null };
      const facts = {
        role,
        progress,
        bounds: { earliest, latest },
        delivered,
        startedOn: null,
        baselineLatest: latest,
      };
      const look = looks(r, p, start, end);
      expect(toneCodes[look.tone]).toEqual(toneOf({ state: computeState(facts, today), progress, date }));
      expect(shapeCodes[look.shape]).toBe(shapeOf(date, today));
    }),
    { numRuns: 5_000 },
  );
});
