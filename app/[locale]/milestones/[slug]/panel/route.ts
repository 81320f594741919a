import { readLocale } from "@/app/locale";
import { panelOf } from "@/app/panel";
import { DomainError } from "@/domain/error";
import { readAsOf } from "@/domain/milestones/query";
import { currentViewer } from "@/server/auth";
import { today } from "@/server/clock";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "private, no-store" };

/** What the panel beside the picture shows of a milestone, in words. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const { locale: language, slug } = await params;
  const locale = readLocale(language);
  if (locale === null) return new Response(null, { status: 404, headers });
  const asked = new URL(request.url).searchParams.get("asof");
  const asof = asked === null ? null : readAsOf(asked, today());
  try {
    return Response.json(await panelOf(await currentViewer(), slug, locale, asof), { headers });
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found")
      return new Response(null, { status: 404, headers });
    throw error;
  }
}
