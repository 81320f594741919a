/**
 * The network address that a request comes from. The last entry: our own web server writes it from the socket, or a
 * trusted proxy adds it; earlier ones can be forged.
 */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
