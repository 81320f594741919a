import { preflight } from "@/app/api/v1/answer";
import { answerExport } from "@/app/export/answer";
import { writeJson } from "@/app/export/json";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

const form = { extension: "json", type: "application/json; charset=utf-8", write: writeJson } as const;

export function GET(request: Request): Promise<Response> {
  return answerExport(request, form);
}
