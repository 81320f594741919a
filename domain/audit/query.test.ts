import { expect, test } from "vitest";
import { auditParams, parseAuditQuery } from "@/domain/audit/query";

const parse = (text: string) => parseAuditQuery(new URLSearchParams(text));

test("what an address asks for is read, and written back the same", () => {
  const text = "person=Founding+data&thing=milestone&id=fta&from=2026-11-01&to=2026-11-24&before=51";
  const { query, ignored } = parse(text);
  expect(ignored).toEqual([]);
  expect(query).toMatchObject({ person: "Founding data", thing: "milestone", id: "fta", before: 51 });
  expect(new URLSearchParams(auditParams(query)).toString()).toBe(text);
});

test("fields left empty in the form ask for anything", () => {
  const { query, ignored } = parse("person=&thing=&from=&to=");
  expect(ignored).toEqual([]);
  expect(Object.values(query).every((value) => value === null)).toBe(true);
});

test("what is not understood is left out and named, and never too long", () => {
  const { query, ignored } = parse(
    `thing=secret&from=2026-02-30&before=-1&colour=red&person=${"x".repeat(300)}&id=1`,
  );
  expect(Object.values(query).every((value) => value === null)).toBe(true);
  expect(ignored.slice(0, 4)).toEqual(["thing=secret", "from=2026-02-30", "before=-1", "colour=red"]);
  expect(ignored).toHaveLength(6);
  expect(Math.max(...ignored.map(({ length }) => length))).toBeLessThanOrEqual(60);
});
