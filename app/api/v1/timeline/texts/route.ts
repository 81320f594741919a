import { answerPublic, preflight, refuse } from "@/app/api/v1/answer";
import { readLocale } from "@/app/locale";
import { sayIn } from "@/app/timeline-texts";
import { readAsOf } from "@/domain/milestones/query";
import { today } from "@/server/clock";
import { visitor } from "@/server/session";
import { listWindowTexts } from "@/server/timeline/read";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

const most = 100;

/** The words of milestones by the numbers that the picture has of them. */
export async function GET(request: Request): Promise<Response> {
  return answerPublic(request, async () => {
    const params = new URL(request.url).searchParams;
    const locale = readLocale(params.get("lang") ?? "en");
    if (locale === null) return refuse(400, '"lang" must be "en" or "ko".');
    const text = params.get("ids") ?? "";
    const ids = text.split(",").slice(0, most + 1);
    if (ids.length > most || !ids.every((id) => /^[1-9]\d{0,8}$/.test(id)))
      return refuse(400, `"ids" must be 1 to ${most} numbers with commas between them.`);
    const asked = params.get("asof");
    const asof = asked === null ? null : readAsOf(asked, today());
    if (asked !== null && asof === null)
      return refuse(400, '"asof" must be a day that has begun: 2026-03-31.');
    return { items: await listWindowTexts(visitor(), ids.map(Number), today(), sayIn(locale), asof) };
  });
}
