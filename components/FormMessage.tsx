import { MarkedText } from "@/components/MarkedText";
import type { Stretch } from "@/domain/text/word-diff";

/** One field that others changed: each text whole, with the words marked that differ. */
interface ChangedRow {
  key: string;
  term: string;
  /** What they took out is marked. */
  before: Stretch[];
  /** What they put in is marked. */
  after: Stretch[];
  /** What the form holds where both changed the same, with what differs from theirs marked; else null. */
  mine: Stretch[] | null;
  note: string;
}

/** What others saved while a form was being filled in, field by field. */
export interface FormChanges {
  title: string;
  /** Who saved and when. */
  by: string[];
  heads: { before: string; after: string; mine: string };
  rows: ChangedRow[];
}

interface Props {
  message: string | null;
  tone: "error" | "done";
  /** Opens in a tab of its own. */
  link: { href: string; text: string } | null;
  /** One to each field with a problem. */
  links: { href: string; text: string }[];
  changes: FormChanges | null;
}

/** A sentence about the whole form, and what changed meanwhile. */
export function FormMessage({ message, tone, link, links, changes }: Props) {
  if (!message) return null;
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      tabIndex={-1}
      className={`form-message rounded-lg border px-4 py-3 ${tone === "error" ? "border-late bg-late-soft text-late-text" : "border-delivered bg-delivered-soft text-ink"}`}
    >
      <p className="break-words">{message}</p>
      {link && (
        <a href={link.href} target="_blank" rel="noopener" className="inline-block py-1 text-inherit">
          {link.text}
        </a>
      )}
      {links.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a href={href} className="inline-block py-1 text-inherit">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {changes && <Changes {...changes} />}
    </div>
  );
}

function Changes({ title, by, heads, rows }: FormChanges) {
  return (
    <div className="mt-2 text-ink">
      <p className="font-medium">{title}</p>
      {by.map((each) => (
        <p key={each} className="text-[12.5px] text-ink-2">
          {each}
        </p>
      ))}
      <dl className="mt-2 space-y-2">
        {rows.map((row) => (
          <div key={row.key} className="border-line border-l-2 pl-3">
            <dt className="font-medium">{row.term}</dt>
            <dd className="whitespace-pre-line break-words">
              <span className="text-ink-2">{heads.before}: </span>
              <MarkedText stretches={row.before} />
            </dd>
            <dd className="whitespace-pre-line break-words">
              <span className="text-ink-2">{heads.after}: </span>
              <MarkedText stretches={row.after} />
            </dd>
            {row.mine && (
              <dd className="whitespace-pre-line break-words">
                <span className="text-ink-2">{heads.mine}: </span>
                <MarkedText stretches={row.mine} />
              </dd>
            )}
            {row.note && <dd className="text-late-text">{row.note}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}
