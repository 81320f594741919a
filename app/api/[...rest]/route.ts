import { preflight, refuse } from "@/app/api/v1/answer";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Whoever asks for an address that the API does not have reads JSON, not a page. */
export function GET(): Response {
  return refuse(404, "There is no such address.");
}
