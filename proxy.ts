import { type NextRequest, NextResponse } from "next/server";
import { doors } from "@/app/doors";
import { linkTo } from "@/app/links";
import { locales } from "@/domain/vocabulary";
import { findUnreadiness } from "@/server/readiness";

const languageCookie = "milepost-language";
const yearInSeconds = 365 * 24 * 60 * 60;

/** What an address without its language may begin with; "" leads to the timeline. */
const pageNames = new Set(Object.keys(doors.pages).map((page) => page.split("/")[1] ?? ""));

/**
 * Gives each page its own nonce, sends an address without a language to the reader's language, and answers with a
 * plain page while the database is away.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const language = pathname.split("/")[1] ?? "";
  if (!locales.some((locale) => locale === language)) {
    if (!pageNames.has(language)) return missing(request);
    const target = `/${preferredLanguage(request)}${pathname === "/" ? "" : pathname}${search}`;
    const status = request.method === "POST" ? 303 : 307;
    return NextResponse.redirect(new URL(target, process.env.APP_URL ?? request.url), status);
  }
  if (await findUnreadiness()) return unavailable();
  const nonce = btoa(crypto.randomUUID());
  const isEmbed = locales.some((locale) => linkTo.embed(locale) === pathname);
  const policy = isEmbed ? policyOfEmbed() : contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  // The layout does not learn its address from Next; links to the same page in the other language need it.
  headers.set("x-milepost-address", headers.get("x-milepost-missing") ?? pathname + search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  if (isEmbed && framers === "'none'") response.headers.set("x-frame-options", "DENY");
  if (isSwitchOfLanguage(request, language)) {
    const secure = (process.env.APP_URL ?? "").startsWith("https:");
    response.cookies.set(languageCookie, language, {
      maxAge: yearInSeconds,
      sameSite: "lax",
      secure,
      path: "/",
    });
  }
  return response;
}

/** Which language the page that says there is none is to have; `scripts/stand-in-pages.mjs` puts it there. */
function missing(request: NextRequest): NextResponse {
  return new NextResponse(null, {
    status: 404,
    headers: { "content-language": preferredLanguage(request) },
  });
}

/** Who goes from a page to one of ours in the other language has chosen; who follows a link from elsewhere has not. */
function isSwitchOfLanguage(request: NextRequest, language: string): boolean {
  const from = request.headers.get("referer") ?? "";
  if (!URL.canParse(from) || request.headers.get("sec-fetch-dest") === "empty") return false;
  const { origin, pathname } = new URL(from);
  const left = pathname.split("/")[1];
  return origin === process.env.APP_URL && left !== language && locales.some((locale) => locale === left);
}

/** Needs no database, no script and no file of styles; says what became of a form that was being sent. */
function unavailable(): NextResponse {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Milepost</title><style>:root{color-scheme:light dark}body{max-width:60ch;margin:12vh auto;padding:0 20px;font:15px/1.5 system-ui,sans-serif;word-break:keep-all}h1{font-size:22px;line-height:1.3;margin:2em 0 .4em}</style><h1>Milepost cannot reach its database just now</h1>
<p>Nothing that was saved is lost. If you were sending a form, it was not saved: go back, your text is still there, and send it again in a moment.</p>
<div lang="ko"><h1>지금은 데이터베이스에 연결할 수 없습니다</h1>
<p>저장된 것은 사라지지 않았습니다. 양식을 보내던 중이었다면 저장되지 않았습니다. 뒤로 가면 입력하신 글이 그대로 있으니 잠시 뒤 다시 보내 주십시오.</p></div></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "2",
  };
  return new NextResponse(page, { status: 503, headers });
}

function preferredLanguage(request: NextRequest): string {
  const chosen = request.cookies.get(languageCookie)?.value;
  if (chosen === "en" || chosen === "ko") return chosen;
  return favourite(request.headers.get("accept-language") ?? "");
}

/** The one of our languages that an Accept-Language header weighs most; at a tie the first, without either English. */
function favourite(header: string): string {
  let best = { language: "en", weight: 0 };
  for (const range of header.slice(0, 500).toLowerCase().split(",")) {
    const [tag = "", ...parameters] = range.trim().split(/\s*;\s*/);
    const language = locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`));
    const weight = Number(parameters.find((each) => each.startsWith("q="))?.slice(2) ?? 1);
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

/** Who may frame the picture for other sites: the settings' origins, which were checked at the start. */
const framers = process.env.MILEPOST_FRAMERS || "'none'";

/** No script and no form: what stands in another site's page can be read and followed, and nothing else. */
function policyOfEmbed(): string {
  const loaded = "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'";
  return `default-src 'none'; ${loaded}; base-uri 'none'; form-action 'none'; frame-ancestors ${framers}`;
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates strings; the built product never does.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: ["/((?!_next/|api/|healthz|readyz|icon.svg|export\\.(?:csv|json)$).*)"],
};
