import { isValid, parseISO } from "date-fns";
import { z } from "zod";

/** What the environment says, with every default filled in. */
export interface Settings {
  port: number;
  host: string;
  /** Origin without a slash at its end. */
  appUrl: string;
  trustedProxy: boolean;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  /** Data folder as given, relative to the working directory. */
  data: string;
  nextauthSecret: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  timeZone: string;
  /** Origins whose pages may show the timeline in a frame. */
  framers: string[];
  today: string | null;
  chromiumPath: string | null;
}

export type EnvironmentReading = { settings: Settings } | { faults: string[] };

const text = z.string().max(2_048);

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "out of range")
    .optional(),
  HOST: text.regex(/^[A-Za-z0-9.:_-]+$/).optional(),
  APP_URL: text.refine(isOrigin).optional(),
  TRUSTED_PROXY: z.enum(["on", "off", "true", "false", "1", "0"]).optional(),
  DATABASE_URL: text.refine((value) => hasProtocol(value, ["postgres:", "postgresql:"])).optional(),
  MILEPOST_DATA: text.refine((value) => !value.includes("\0")).optional(),
  NEXTAUTH_SECRET: text.min(32).optional(),
  SMTP_URL: text.refine((value) => hasProtocol(value, ["smtp:", "smtps:"])).optional(),
  MAIL_FROM: text.regex(/@/).optional(),
  OIDC_ISSUER: text.refine((value) => hasProtocol(value, ["https:", "http:"])).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  MILEPOST_TIME_ZONE: text.refine(isTimeZone).optional(),
  MILEPOST_FRAMERS: text.refine((value) => originsIn(value).every(isOrigin)).optional(),
  MILEPOST_TODAY: text.refine(isDay).optional(),
  CHROMIUM_PATH: text.optional(),
});

type Name = keyof z.infer<typeof schema>;

const wanted: Record<Name, string> = {
  PORT: "a whole number from 1 to 65535",
  HOST: "a host name or an address",
  APP_URL: "an http or https address without a path, such as https://milepost.example",
  TRUSTED_PROXY: "on or off",
  DATABASE_URL: "a postgres:// address",
  MILEPOST_DATA: "a folder",
  NEXTAUTH_SECRET: "at least 32 characters long",
  SMTP_URL: "an smtp:// or smtps:// address",
  MAIL_FROM: "an email address",
  OIDC_ISSUER: "an http or https address",
  OIDC_CLIENT_ID: "set together with OIDC_ISSUER and OIDC_CLIENT_SECRET",
  OIDC_CLIENT_SECRET: "set together with OIDC_ISSUER and OIDC_CLIENT_ID",
  MILEPOST_TIME_ZONE: "the name of a time zone, such as Asia/Seoul",
  MILEPOST_FRAMERS: "http or https addresses without a path, with spaces between them",
  MILEPOST_TODAY: "a day of the calendar as YYYY-MM-DD",
  CHROMIUM_PATH: "the path of a program",
};

/** Reads the settings from a record of texts; an empty text counts as unset. Each fault names its variable. */
export function readEnvironment(record: Record<string, string | undefined>): EnvironmentReading {
  const names = Object.keys(wanted) as Name[];
  const given = Object.fromEntries(names.map((name) => [name, record[name]?.trim() || undefined]));
  const read = schema.safeParse(given);
  const wrong = new Set(read.success ? [] : read.error.issues.map((issue) => issue.path[0] as Name));
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const missing = oidc.some((name) => given[name]) ? oidc.find((name) => !given[name]) : undefined;
  if (missing) wrong.add(missing);
  if (wrong.size > 0 || !read.success) return { faults: [...wrong].map(faultOf) };
  return { settings: fillIn(read.data) };
}

function faultOf(name: Name): string {
  return `${name} must be ${wanted[name]}.`;
}

function fillIn(read: z.infer<typeof schema>): Settings {
  const port = read.PORT ?? 3000;
  return {
    port,
    host: read.HOST ?? "127.0.0.1",
    appUrl: new URL(read.APP_URL ?? `http://localhost:${port}`).origin,
    trustedProxy: ["on", "true", "1"].includes(read.TRUSTED_PROXY ?? "off"),
    databaseUrl: read.DATABASE_URL ?? null,
    data: read.MILEPOST_DATA ?? ".data",
    nextauthSecret: read.NEXTAUTH_SECRET ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? null,
    oidc: read.OIDC_ISSUER
      ? {
          issuer: read.OIDC_ISSUER,
          clientId: read.OIDC_CLIENT_ID ?? "",
          clientSecret: read.OIDC_CLIENT_SECRET ?? "",
        }
      : null,
    timeZone: read.MILEPOST_TIME_ZONE ?? "Asia/Seoul",
    framers: originsIn(read.MILEPOST_FRAMERS ?? "").map((each) => new URL(each).origin),
    today: read.MILEPOST_TODAY ?? null,
    chromiumPath: read.CHROMIUM_PATH ?? null,
  };
}

function hasProtocol(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isOrigin(value: string): boolean {
  if (!hasProtocol(value, ["http:", "https:"])) return false;
  const url = new URL(value);
  return url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
}

const originsIn = (value: string) => value.split(/[\s,]+/).filter((each) => each !== "");

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value));
}
