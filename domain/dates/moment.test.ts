import { expect, test } from "vitest";
import { momentInWords } from "@/domain/dates/moment";

test("an instant is told as day and time of the zone that is asked for", () => {
  const instant = new Date("2026-11-23T15:05:00Z");
  expect(momentInWords(instant, "Asia/Seoul", "en")).toBe("24 Nov 2026, 00:05");
  expect(momentInWords(instant, "Asia/Seoul", "ko")).toBe("2026년 11월 24일 00:05");
  expect(momentInWords(instant, "America/New_York", "en")).toBe("23 Nov 2026, 10:05");
});
