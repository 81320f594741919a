import { preflight } from "@/app/api/v1/answer";
import { answerExport } from "@/app/export/answer";
import { writeCsv } from "@/app/export/csv";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

const form = { extension: "csv", type: "text/csv; charset=utf-8; header=present", write: writeCsv } as const;

export function GET(request: Request): Promise<Response> {
  return answerExport(request, form);
}
