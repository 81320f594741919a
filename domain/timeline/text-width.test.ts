import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, truncate, wrap } from "@/domain/timeline/text-width";

describe("the estimate of a text's width", () => {
  it("grows with the text and the font, and gives Hangul more room than Latin", () => {
    expect(textWidth("", 13)).toBe(0);
    expect(textWidth("Signature", 13)).toBeLessThan(textWidth("Signature due", 13));
    expect(textWidth("Signature", 11)).toBeLessThan(textWidth("Signature", 13));
    expect(textWidth("가나다", 13)).toBeGreaterThan(textWidth("abc", 13));
  });

  it("is kept by whatever was shortened or wrapped to fit", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 0, max: 300 }), (text, room) => {
        expect(textWidth(truncate(text, 12, room), 12)).toBeLessThanOrEqual(room);
        const lines = wrap(text, 12, room, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it("leaves a text that fits as it is and ends a shortened one with an ellipsis", () => {
    expect(truncate("Signature", 12, 200)).toBe("Signature");
    expect(truncate("Signature of the agreement", 12, 80)).toMatch(/^Sig.*…$/);
    expect(wrap("Korea–ASEAN Free Trade Agreement", 14, 160, 2)).toEqual([
      "Korea–ASEAN Free",
      "Trade Agreement",
    ]);
  });
});
