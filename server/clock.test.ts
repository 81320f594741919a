import { afterEach, describe, expect, it, vi } from "vitest";
import { daysLeftOf, type StateFacts } from "@/domain/deadlines/state";
import { collectionTimeZone, today } from "@/server/clock";

const due = (latest: string): StateFacts => ({
  role: "by",
  bounds: { earliest: null, latest },
  progress: "not-started",
  delivered: null,
  startedOn: null,
  baselineLatest: latest,
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("today", () => {
  it("at 23:30 in Seoul is that day there, while in London it is the afternoon and in Honolulu the morning", () => {
    vi.useFakeTimers({ now: new Date("2026-11-24T14:30:00Z") });
    vi.stubEnv("MILEPOST_TODAY", "");
    for (const [zone, day] of [
      ["Asia/Seoul", "2026-11-24"],
      ["Europe/London", "2026-11-24"],
      ["Pacific/Kiritimati", "2026-11-25"],
    ] as const) {
      vi.stubEnv("MILEPOST_TIME_ZONE", zone);
      expect([zone, today()]).toEqual([zone, day]);
    }
  });

  it("half an hour after midnight in Seoul is still yesterday in London, and a deadline passes in one before the other", () => {
    vi.useFakeTimers({ now: new Date("2026-12-31T15:30:00Z") });
    vi.stubEnv("MILEPOST_TODAY", "");
    vi.stubEnv("MILEPOST_TIME_ZONE", "Asia/Seoul");
    expect([today(), daysLeftOf(due("2026-12-31"), today())]).toEqual(["2027-01-01", -1]);
    vi.stubEnv("MILEPOST_TIME_ZONE", "Europe/London");
    expect([today(), daysLeftOf(due("2026-12-31"), today())]).toEqual(["2026-12-31", 0]);
  });

  it("is Seoul's where no zone is set, and MILEPOST_TODAY where that is", () => {
    vi.stubEnv("MILEPOST_TIME_ZONE", "");
    expect(collectionTimeZone()).toBe("Asia/Seoul");
    vi.stubEnv("MILEPOST_TODAY", "2028-02-29");
    expect(today()).toBe("2028-02-29");
    expect(daysLeftOf(due("2028-03-01"), today())).toBe(1);
    expect(daysLeftOf(due("2028-02-28"), today())).toBe(-1);
    expect(daysLeftOf(due("2029-02-28"), today())).toBe(365);
  });
});
