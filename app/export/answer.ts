import { answerPublic, refuse } from "@/app/api/v1/answer";
import { sentenceOf } from "@/app/api/v1/query-problem";
import { type MilestoneQuery, parseQuery } from "@/domain/milestones/query";
import type { Viewer } from "@/domain/permission";
import { type Day, type Locale, locales } from "@/domain/vocabulary";
import { today } from "@/server/clock";
import { type CollectionSummary, getCollection, knownValuesOf } from "@/server/collection/read";
import { visitor } from "@/server/session";

/** What is exported, and for whom it is worded. */
export interface ExportRequest {
  viewer: Viewer;
  collection: CollectionSummary;
  query: MilestoneQuery;
  /** The day whose state is told: today unless the query looks back. */
  day: Day;
  locale: Locale;
}

interface ExportForm {
  /** How file names end. */
  extension: "csv" | "json";
  type: string;
  /** The file, piece by piece. */
  write(request: ExportRequest): AsyncGenerator<string>;
}

/** Answers with a file of everything that a query lets through; one that cannot be finished breaks off. */
export function answerExport(request: Request, form: ExportForm): Promise<Response> {
  return answerPublic(request, async (headers) => {
    const params = new URL(request.url).searchParams;
    const viewer = visitor();
    const collection = await getCollection(viewer);
    const { query, problems } = parseQuery(params, knownValuesOf(collection), today(), ["lang"]);
    if (problems[0]) return refuse(400, sentenceOf(problems[0]));
    const lang = params.get("lang") ?? "en";
    const locale = locales.find((each) => each === lang);
    if (locale === undefined) return refuse(400, '"lang" must be en or ko.');
    const day = query.asof ?? today();
    const pieces = form.write({ viewer, collection, query, day, locale });
    // What fails at once is answered as such; later nothing but breaking off tells it.
    const first = await pieces.next();
    return new Response(streamOf(first, pieces), {
      headers: {
        ...headers,
        "content-type": form.type,
        "content-disposition": `attachment; filename="milepost-${day}.${form.extension}"`,
      },
    });
  });
}

function streamOf(first: IteratorResult<string>, pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string>> = Promise.resolve(first);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await next;
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
      next = pieces.next();
      // It is awaited at the next pull; until then its failure is nobody's.
      next.catch(() => undefined);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
