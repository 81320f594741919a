import { describe, expect, it } from "vitest";
import { accountSchema, inviteSchema, setupSchema, signInSchema } from "@/domain/people/forms";
import { checkForm, peopleProblemCodes, problemAt } from "@/domain/people/problems";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";

const form = { name: "Kim Minji", email: "minji@example.org", password: "correct horse battery" };

function codes(input: unknown): Record<string, string> {
  const result = checkForm(setupSchema, input);
  if (result.ok) return {};
  return Object.fromEntries(Object.entries(result.problems).map(([field, problem]) => [field, problem.code]));
}

describe("the form of the first person", () => {
  it("keeps an address in lower case and a name without outer spaces", () => {
    const result = checkForm(setupSchema, { ...form, email: " Minji@Example.ORG ", name: "  김민지 " });
    expect(result).toEqual({ ok: true, value: { ...form, name: "김민지" } });
  });

  it("tells every missing field at once", () => {
    expect(codes({})).toEqual({ name: "name-missing", email: "email-missing", password: "password-missing" });
    expect(codes({ name: " ", email: " ", password: "" })).toEqual({
      name: "name-missing",
      email: "email-missing",
      password: "password-missing",
    });
  });

  it.each([
    "minji",
    "minji@",
    "@example.org",
    "a@b@example.org",
    "민지@example.org",
    "a b@example.org",
    "a@localhost",
  ])("refuses %s as an address", (email) => {
    expect(codes({ ...form, email })).toEqual({ email: "email-wrong" });
  });

  it("refuses an address of more than 254 characters", () => {
    const email = `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(20)}`;
    expect(codes({ ...form, email })).toEqual({ email: "email-wrong" });
  });

  it.each(["Min\u0000ji", "Min\nji", "Min\u202eji", "Min\ud800ji"])("refuses the unfit name %j", (name) => {
    expect(codes({ ...form, name })).toEqual({ name: "name-wrong" });
  });

  it("refuses a name of more than 120 characters or without a letter", () => {
    expect(codes({ ...form, name: "가".repeat(121) })).toEqual({ name: "name-too-long" });
    expect(codes({ ...form, name: "\u200b" })).toEqual({ name: "name-missing" });
  });

  it("counts the characters of a password from 12 to 200", () => {
    expect(codes({ ...form, password: "a".repeat(11) })).toEqual({ password: "password-too-short" });
    expect(codes({ ...form, password: "🙂".repeat(11) })).toEqual({ password: "password-too-short" });
    expect(codes({ ...form, password: "a".repeat(12) })).toEqual({});
    expect(codes({ ...form, password: "🙂".repeat(200) })).toEqual({});
    expect(codes({ ...form, password: "a".repeat(201) })).toEqual({ password: "password-too-long" });
  });

  it("refuses a field that it does not know", () => {
    expect(codes({ ...form, role: "admin" })).toEqual({ form: "form-wrong" });
  });
});

describe("the other forms", () => {
  it("take any text as the password of a sign-in, up to a bound", () => {
    expect(checkForm(signInSchema, { email: form.email, password: "x" }).ok).toBe(true);
    expect(checkForm(signInSchema, { email: form.email, password: "x".repeat(201) }).ok).toBe(false);
  });

  it("know three roles and two languages", () => {
    expect(checkForm(inviteSchema, { email: form.email, role: "system" })).toEqual(
      problemAt("role", "role-wrong"),
    );
    expect(
      checkForm(accountSchema, { name: "A", language: "fr", isNamePublic: true, usesKeys: true }),
    ).toEqual(problemAt("language", "language-wrong"));
  });

  it("carry the numbers that a sentence needs", () => {
    expect(problemAt("password", "password-too-short").problems.password?.params).toEqual({ min: 12 });
  });
});

describe("a problem", () => {
  it("has a sentence in both languages", () => {
    for (const { problems } of [en, ko])
      expect(Object.keys(problems)).toEqual(expect.arrayContaining([...peopleProblemCodes]));
  });
});
