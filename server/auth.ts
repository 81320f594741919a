import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { signInSchema } from "@/domain/people/forms";
import { checkForm } from "@/domain/people/problems";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { appOrigin } from "@/server/origin";
import { isPassword } from "@/server/people/passwords";
import { endSession, type OpenedSession, openSession, sessionDays, viewerOfToken } from "@/server/session";
import { forgiveAttempt, limitAttempts } from "@/server/sign-in-limits";

/**
 * next-auth's own encrypted token, holding nothing but a pointer to a session row, which is checked on every
 * access. Its endpoints are not mounted: the form is a server action, which works before JavaScript, and no
 * update, redirect or cross-site token of theirs can be reached.
 */
const sessionSeconds = sessionDays * 24 * 60 * 60;

export interface SessionCookie {
  name: string;
  value: string;
  options: { httpOnly: true; sameSite: "lax"; secure: boolean; path: "/"; maxAge: number };
}

export type SignInResult =
  | { ok: true; cookie: SessionCookie }
  | { ok: false; problem: "wrong" }
  | { ok: false; problem: "too-many"; waitSeconds: number };

/** Where a request comes from: its network address and its browser's name. */
export interface Caller {
  address: string;
  userAgent: string;
}

function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set");
  return value;
}

function makeCookie(value: string, maxAge: number): SessionCookie {
  const secure = appOrigin().startsWith("https://");
  const name = `${secure ? "__Host-" : ""}next-auth.session-token`;
  return { name, value, options: { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge } };
}

async function cookieOf(session: OpenedSession): Promise<SessionCookie> {
  const value = await encode({ token: { sid: session.token }, secret: secret(), maxAge: sessionSeconds });
  return makeCookie(value, sessionSeconds);
}

/** The pointer in a cookie's value, or null when the value is not ours or too old. */
async function tokenIn(value: string | undefined): Promise<string | null> {
  if (!value || value.length > 4000) return null;
  try {
    const pointer = await decode({ token: value, secret: secret() });
    return typeof pointer?.sid === "string" ? pointer.sid : null;
  } catch {
    return null;
  }
}

/**
 * Checks an address and a password. The answer and its time are the same for a wrong password, an unknown
 * address and a disabled account.
 */
export async function signIn(credentials: unknown, caller: Caller): Promise<SignInResult> {
  const form = checkForm(signInSchema, credentials);
  const { email, password } = form.ok ? form.value : { email: "", password: "" };
  const attempt = { account: email, address: caller.address };
  const limited = await limitAttempts(attempt, async () => {
    const session = await openSessionFor(email, password, caller.userAgent);
    if (session) await forgiveAttempt(attempt);
    return session;
  });
  if ("waitSeconds" in limited) return { ok: false, problem: "too-many", waitSeconds: limited.waitSeconds };
  if (!limited.answer) return { ok: false, problem: "wrong" };
  return { ok: true, cookie: await cookieOf(limited.answer) };
}

async function openSessionFor(
  email: string,
  password: string,
  userAgent: string,
): Promise<OpenedSession | null> {
  const user = await database().user.findUnique({ where: { email } });
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  return user && isRight ? openSessionWhileValid(user, userAgent) : null;
}

/** A password that was changed, or an account that was disabled, while it was being checked opens nothing. */
function openSessionWhileValid(
  user: { id: string; passwordHash: string },
  userAgent: string,
): Promise<OpenedSession | null> {
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${user.id}::uuid FOR SHARE`;
    const now = await tx.user.findUnique({ where: { id: user.id } });
    if (!now || now.disabledAt || now.passwordHash !== user.passwordHash) return null;
    return openSession(user.id, userAgent, tx);
  });
}

/** Signs in the person who has just used a one-time link. */
export async function startSession(userId: string, userAgent: string): Promise<SessionCookie> {
  return cookieOf(await openSession(userId, userAgent));
}

/** Gives the browser its cookie, from a server action; a session that it had before ends. */
export async function setSessionCookie(cookie: SessionCookie): Promise<void> {
  const jar = await cookies();
  await endSession(await viewerOfToken(await tokenIn(jar.get(cookie.name)?.value)));
  jar.set(cookie.name, cookie.value, cookie.options);
}

/** Ends the session of this browser, from a server action. */
export async function signOut(): Promise<void> {
  await endSession(await currentViewer());
  const gone = makeCookie("", 0);
  (await cookies()).set(gone.name, gone.value, gone.options);
}

/** Who is asking, looked up once for each request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  return viewerOfToken(await tokenIn(jar.get(makeCookie("", 0).name)?.value));
});
