import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

test("an empty environment gives the documented defaults", () => {
  expect(readEnvironment({ PATH: "/bin", PORT: "" })).toEqual({
    settings: {
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      trustedProxy: false,
      databaseUrl: null,
      data: ".data",
      nextauthSecret: null,
      smtpUrl: null,
      mailFrom: null,
      oidc: null,
      timeZone: "Asia/Seoul",
      framers: [],
      today: null,
      chromiumPath: null,
    },
  });
});

test("the address follows the port unless it is given, and loses its last slash", () => {
  expect(readEnvironment({ PORT: "8080" })).toMatchObject({ settings: { appUrl: "http://localhost:8080" } });
  expect(readEnvironment({ APP_URL: "https://m.example/" })).toMatchObject({
    settings: { appUrl: "https://m.example" },
  });
});

test("the sites that may frame the timeline are origins, with spaces or commas between them", () => {
  expect(readEnvironment({ MILEPOST_FRAMERS: "https://a.example/, http://b.example:8080" })).toMatchObject({
    settings: { framers: ["https://a.example", "http://b.example:8080"] },
  });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3000x"],
  ["HOST", "a b"],
  ["APP_URL", "milepost.example"],
  ["APP_URL", "ftp://milepost.example"],
  ["APP_URL", "https://milepost.example/app"],
  ["APP_URL", "https://user@milepost.example"],
  ["TRUSTED_PROXY", "maybe"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["NEXTAUTH_SECRET", "x".repeat(31)],
  ["SMTP_URL", "mail.example"],
  ["MAIL_FROM", "nobody"],
  ["OIDC_ISSUER", "issuer"],
  ["MILEPOST_TIME_ZONE", "Asia/Atlantis"],
  ["MILEPOST_FRAMERS", "https://a.example/page"],
  ["MILEPOST_FRAMERS", "https://a.example *"],
  ["MILEPOST_FRAMERS", "https://*.a.example/;x"],
  ["MILEPOST_TODAY", "2026-02-30"],
  ["MILEPOST_TODAY", "tomorrow"],
])("%s=%s is refused by one sentence that names it", (name, value) => {
  const reading = readEnvironment({ [name]: value });
  const faults = "faults" in reading ? reading.faults : [];
  expect(faults.some((fault) => fault.startsWith(`${name} must be `))).toBe(true);
});

test("every wrong value is told at once", () => {
  expect(readEnvironment({ PORT: "x", MILEPOST_TODAY: "y" })).toMatchObject({
    faults: [expect.stringContaining("PORT"), expect.stringContaining("MILEPOST_TODAY")],
  });
});

test("single sign-on needs its three values together", () => {
  const reading = readEnvironment({ OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "milepost" });
  expect(reading).toMatchObject({ faults: [expect.stringMatching(/^OIDC_CLIENT_SECRET must be/)] });
});
