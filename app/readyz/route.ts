import { findUnreadiness } from "@/server/readiness";

export const dynamic = "force-dynamic";

/** Database, migrations and settings are fit to serve. */
export async function GET(): Promise<Response> {
  const fault = await findUnreadiness();
  return new Response(`${fault ?? "ready"}\n`, {
    status: fault ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
