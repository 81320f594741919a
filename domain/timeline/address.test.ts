import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupings, parsePicture, parseWindow, sortings, withPicture } from "@/domain/timeline/address";

const read = (text: string) => parsePicture(new URLSearchParams(text));
const slug = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the picture's part of an address", () => {
  it("comes back as it was written, beside whatever else is there", () => {
    const picture = fc.record({
      window: fc.option(
        fc
          .tuple(day, day)
          .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
      ),
      open: fc.option(slug),
      collapsed: fc.uniqueArray(slug, { maxLength: 5 }),
      selected: fc.uniqueArray(slug, { maxLength: 5 }),
      group: fc.constantFrom(...groupings),
      sort: fc.constantFrom(...sortings),
    });
    fc.assert(
      fc.property(picture, (each) => {
        const search = withPicture("?theme=growth&q=a+b", each);
        expect(read(search)).toEqual(each);
        expect(new URLSearchParams(search).get("q")).toBe("a b");
      }),
    );
  });

  it("is left out where nothing is said, and taken away by null and an empty list", () => {
    expect(withPicture("", { window: null, open: null, collapsed: [] })).toBe("");
    expect(withPicture("?open=a&window=2020-01-01..2020-12-31", { open: null })).toBe(
      "?window=2020-01-01..2020-12-31",
    );
  });

  it("is as if it were not there when it is not understood", () => {
    expect(read("window=2020-13-01..2021-01-01&open=../a&collapsed=,A b,b&group=x&sort=y")).toEqual({
      window: null,
      open: null,
      collapsed: ["b"],
      selected: [],
      group: "initiative",
      sort: "own",
    });
    for (const text of [
      "",
      "2020-01-01",
      "2021-01-01..2020-01-01",
      "a..b",
      "2020-01-01..2020-02-01..2020-03-01",
    ])
      expect(parseWindow(text)).toBeNull();
  });
});
