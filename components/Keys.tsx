"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { type KeyTargets, keyOf, targetsIn } from "@/components/key-targets";

interface Props {
  words: { title: string; open: string; close: string; nothing: string };
  /** Where the list of keys stands without JavaScript. */
  href: string;
  /** The list of keys. */
  children: ReactNode;
}

/**
 * Single keys for those signed in, never while somebody types; whoever does not want them switches them off in the account.
 * The dialog is the browser's own: it holds the focus and gives it back.
 */
export function Keys({ words, href, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (key === "?") dialog.current?.showModal();
      else setSaid(act(targetsIn(document), key) ? "" : words.nothing);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [words.nothing]);
  return (
    <div className="no-print">
      <a
        href={href}
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        className="inline-flex min-h-11 items-center text-[13px]"
        onClick={(event) => {
          event.preventDefault();
          dialog.current?.showModal();
        }}
      >
        {words.open}
      </a>
      <p role="status" className="text-[13px]">
        {said}
      </p>
      <dialog ref={dialog} aria-labelledby="keys-title" className="keys-dialog">
        <h2 id="keys-title" className="mb-3">
          {words.title}
        </h2>
        {children}
        <form method="dialog" className="mt-4">
          <button type="submit" className="button button-main">
            {words.close}
          </button>
        </form>
      </dialog>
    </div>
  );
}

/** Does what the key is for; false when there is nothing to do it to. */
function act({ rows, log, check }: KeyTargets, key: "j" | "k" | "u" | "c"): boolean {
  if (key === "u" || key === "c") {
    const target = key === "u" ? log : check;
    target?.();
    return target !== null;
  }
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  const next = key === "j" ? current + 1 : current < 0 ? rows.length - 1 : current - 1;
  const link = rows[Math.min(Math.max(next, 0), rows.length - 1)]?.querySelector("a");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
  return link !== undefined && link !== null;
}
