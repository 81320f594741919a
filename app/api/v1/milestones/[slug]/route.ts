import { answerPublic, preflight } from "@/app/api/v1/answer";
import { milestoneJson } from "@/app/api/v1/milestones/present";
import { getMilestone } from "@/server/milestones/read";
import { visitor } from "@/server/session";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

interface Context {
  params: Promise<{ slug: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPublic(request, async () => milestoneJson(await getMilestone(visitor(), (await params).slug)));
}
