import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Said,
  type Standing,
  sameStanding,
  standingAfter,
  standingOnceCorrected,
  standingOnceReleased,
} from "@/domain/updates/standing";
import { forecasts, progresses } from "@/domain/vocabulary";

const day = fc.integer({ min: 1, max: 28 }).map((at) => `2026-11-${String(at).padStart(2, "0")}`);
const progress = fc.constantFrom(...progresses);
const forecast = fc.constantFrom(...forecasts);

const standings: fc.Arbitrary<Standing> = fc
  .record({ progress, forecast, delivered: day, startedOn: fc.option(day) })
  .map(({ delivered, ...rest }) => ({
    ...rest,
    deliveredEdtf: rest.progress === "delivered" ? delivered : null,
  }));
const sayings: fc.Arbitrary<Said> = fc
  .record({ progress, forecast, delivered: day, asOfOn: day, isFirstEntry: fc.boolean() })
  .map(({ delivered, ...rest }) => ({
    ...rest,
    deliveredEdtf: rest.progress === "delivered" ? delivered : null,
  }));

test("an update that says what already stands changes nothing", () => {
  fc.assert(
    fc.property(standings, day, (standing, asOfOn) => {
      expect(standingAfter(standing, { ...standing, asOfOn, isFirstEntry: false })).toEqual(standing);
    }),
  );
});

test("taking the newest update away undoes it, whatever it said", () => {
  fc.assert(
    fc.property(standings, sayings, (before, was) => {
      const now = standingAfter(before, was);
      expect(standingOnceCorrected({ before, was, now, isNewest: true }, null)).toEqual(before);
    }),
  );
});

test("correcting the newest update gives what the corrected words would have given at first", () => {
  fc.assert(
    fc.property(standings, sayings, sayings, (before, was, said) => {
      const now = standingAfter(before, was);
      expect(standingOnceCorrected({ before, was, now, isNewest: true }, said)).toEqual(
        standingAfter(before, said),
      );
    }),
  );
});

test("an older update, or one whose status somebody has changed since, moves nothing", () => {
  fc.assert(
    fc.property(standings, standings, sayings, fc.option(sayings), (before, now, was, said) => {
      expect(standingOnceCorrected({ before, was, now, isNewest: false }, said)).toEqual(now);
      fc.pre(now.progress !== was.progress || now.forecast !== was.forecast);
      expect(standingOnceCorrected({ before, was, now, isNewest: true }, said)).toEqual(now);
    }),
  );
});

test("one that waited is never put together with another change of the status", () => {
  fc.assert(
    fc.property(standings, standings, sayings, (seen, now, said) => {
      const released = standingOnceReleased(seen, now, said);
      if (released === null)
        expect([sameStanding(seen, now), sameStanding(said, now), sameStanding(said, seen)]).toEqual([
          false,
          false,
          false,
        ]);
      else expect(sameStanding(released, now) || sameStanding(seen, now)).toBe(true);
    }),
  );
});
