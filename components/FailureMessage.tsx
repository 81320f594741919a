"use client";

import type { Locale } from "@/domain/vocabulary";

export interface FailureWords {
  locale: Locale;
  title: string;
  text: string;
  again: string;
  home: string;
  homeHref: string;
}

/** Says that something broke, without saying what: that is in the server's log. */
export function FailureMessage({ words, level }: { words: FailureWords; level: "h1" | "h2" }) {
  const Heading = level;
  return (
    <section lang={words.locale} role="alert" className="mb-6 max-w-[70ch]">
      <Heading>{words.title}</Heading>
      <p className="my-2">{words.text}</p>
      <p className="flex flex-wrap items-center gap-4">
        <button
          type="button"
          onClick={() => window.location.reload()}
          className="rounded-lg bg-brand px-4 py-2 font-medium text-paper"
        >
          {words.again}
        </button>
        <a href={words.homeHref}>{words.home}</a>
      </p>
    </section>
  );
}
