import { absolute, linkTo } from "@/app/links";
import type { MilestoneSummary } from "@/domain/milestones/summary";

/** A milestone in the API's form: the summary with its address, without what only pages show. */
export function milestoneJson({ slug, version, dateExpression: _words, ...rest }: MilestoneSummary) {
  return { slug, version, url: absolute(linkTo.milestone("en", slug)), ...rest };
}
