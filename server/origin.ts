import "server-only";
import { DomainError } from "@/domain/error";

/** The address at which this installation answers, as an origin without a slash at its end. */
export function appOrigin(): string {
  return new URL(process.env.APP_URL || "http://localhost:3000").origin;
}

/**
 * Refuses a write that another site's page sent. Only `Origin`, `Sec-Fetch-Site` and the configured address
 * count: `Host` and `X-Forwarded-Host` can be forged.
 * @throws DomainError("not-allowed") for another origin, or none from anywhere but our own page
 */
export function refuseForeignOrigin(headers: Headers, appUrl: string): void {
  const origin = headers.get("origin");
  const own = new URL(appUrl).origin;
  const isOwn = origin === null ? headers.get("sec-fetch-site") === "same-origin" : origin === own;
  if (!isOwn) throw new DomainError("not-allowed", { action: "write-from-another-origin" });
}
