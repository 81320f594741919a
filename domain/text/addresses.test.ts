import fc from "fast-check";
import { expect, test } from "vitest";
import { splitAtAddresses } from "@/domain/text/addresses";

const addressesIn = (text: string) => splitAtAddresses(text).flatMap(({ href }) => href ?? []);

test.each([
  ["See https://example.org/a?b=c&d.", ["https://example.org/a?b=c&d"]],
  ["(https://example.org/a_(b)) and HTTP://example.org", ["https://example.org/a_(b)", "HTTP://example.org"]],
  ["https://example.org/보도자료", ["https://example.org/"]],
  ["https://example.org/a에서", ["https://example.org/a"]],
  ["“https://example.org/x”, <https://example.org/y>", ["https://example.org/x", "https://example.org/y"]],
  ["javascript:alert(1) ftp://example.org mailto:a@b.c", []],
  ["https://u:p@example.org/ https://", []],
])("%s", (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses);
});

test("nothing of a text is lost or turned round, and nothing but an address is to be followed", () => {
  const tricky = fc.constantFrom(
    "https://",
    "http://a.bc/d_(e)",
    "javascript:",
    "u:p@",
    "(",
    ")",
    '"',
    ".",
    "가",
  );
  const piece = fc.oneof(fc.string({ maxLength: 8 }), tricky);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const parts = splitAtAddresses(text);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const { href } of parts) if (href !== null) expect(new URL(href).protocol).toMatch(/^https?:$/);
    }),
  );
});
