import { type NextRequest, NextResponse } from "next/server";
import { locales } from "@/domain/vocabulary";

/** Gives each page its own nonce, and sends an address without a language to the reader's language. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const language = pathname.split("/")[1];
  if (!locales.some((locale) => locale === language)) {
    const target = `/${preferredLanguage(request)}${pathname === "/" ? "" : pathname}${search}`;
    return NextResponse.redirect(new URL(target, process.env.APP_URL ?? request.url), 307);
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

function preferredLanguage(request: NextRequest): string {
  const chosen = request.cookies.get("milepost-language")?.value;
  if (chosen === "en" || chosen === "ko") return chosen;
  const first = request.headers.get("accept-language")?.match(/\b(en|ko)\b/i)?.[1];
  return first?.toLowerCase() ?? "en";
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
  matcher: ["/((?!_next/|api/|healthz|readyz|icon.svg).*)"],
};
