import { drawVariants, type StillProps } from "@/components/timeline/Timeline";

interface Props extends StillProps {
  /** What it is a timeline of, with where all of it is. */
  title: { text: string; href: string };
  /** The same milestones as a table. */
  list: { text: string; href: string };
  /** The same picture in the other language. */
  other: { text: string; href: string; lang: string };
}

/** The picture as it stands in another site's page: no script, and everything else is one link away. */
export function Embed({ title, list, other, ...still }: Props) {
  const { labels, answer } = still;
  const sum = (part: "total" | "undated") => answer.lanes.reduce((all, lane) => all + lane[part], 0);
  return (
    <figure aria-labelledby="embed-title" className="tl-figure">
      <figcaption className="tl-caption">
        <h1 id="embed-title" className="text-base font-semibold">
          <a href={title.href}>{title.text}</a>
        </h1>
        <span>{labels.count(sum("total") - sum("undated"), sum("undated"))}</span>
      </figcaption>
      <div className="tl-place">{drawVariants({ ...still, target: "_blank" })}</div>
      <p className="flex flex-wrap justify-between gap-x-5 gap-y-1 border-line border-t px-3 py-2">
        <a href={list.href} className="inline-block py-2">
          {list.text}
        </a>
        <a href={other.href} lang={other.lang} target="_self" className="inline-block py-2">
          {other.text}
        </a>
      </p>
    </figure>
  );
}
