import { answerPublic, preflight, refuse } from "@/app/api/v1/answer";
import { milestoneJson } from "@/app/api/v1/milestones/present";
import { sentenceOf } from "@/app/api/v1/query-problem";
import { readAsOf } from "@/domain/milestones/query";
import { today } from "@/server/clock";
import { getMilestone } from "@/server/milestones/read";
import { visitor } from "@/server/session";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

interface Context {
  params: Promise<{ slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPublic(request, async () => {
    const value = new URL(request.url).searchParams.get("asof");
    const asof = value === null ? null : readAsOf(value, today());
    if (value !== null && asof === null)
      return refuse(400, sentenceOf({ code: "unknown-value", name: "asof", value }));
    return milestoneJson(await getMilestone(visitor(), (await params).slug, asof));
  });
}
