"use client";

import { useEffect, useState } from "react";

const kept = "milepost-said";

/** Keeps what a form has to say for the page that it leads to. */
export function sayOnArrival(sentence: string): void {
  try {
    window.sessionStorage.setItem(kept, sentence);
  } catch {
    // A browser that keeps nothing shows the page alone.
  }
}

/** Says what the form of the page before had to say, and puts the focus on what it made: the page was loaded anew. */
export function Arrival() {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const sentence = takeSaid();
    if (!sentence) return;
    focusTarget();
    setSaid(sentence);
  }, []);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

function takeSaid(): string | null {
  try {
    const sentence = window.sessionStorage.getItem(kept);
    window.sessionStorage.removeItem(kept);
    return sentence;
  } catch {
    return null;
  }
}

/** What the address names after #, else the page's heading. */
function focusTarget(): void {
  const target =
    document.getElementById(window.location.hash.slice(1)) ?? document.querySelector<HTMLElement>("main h1");
  target?.setAttribute("tabindex", "-1");
  target?.focus();
}
