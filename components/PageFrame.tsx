import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/ActionForm";
import type { Locale } from "@/domain/vocabulary";

interface Props {
  words: { skip: string; nav: string; language: string; search: string; footer: string };
  home: string;
  /** This page in each language. */
  languages: { code: Locale; label: string; href: string; current: boolean }[];
  links: { href: string; label: string; current: boolean }[];
  /** Who is signed in, in words. */
  person: string | null;
  signOut: ComponentProps<typeof ActionForm> | null;
  children: ReactNode;
}

/** What stands round every page: brand, main links, search, who is signed in, language. */
export function PageFrame({ words, home, languages, links, person, signOut, children }: Props) {
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-card focus:p-3">
        {words.skip}
      </a>
      <header className="border-line border-b bg-paper">
        <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 md:px-7">
          <a href={home} className="flex items-center gap-2 font-bold text-[17px] no-underline">
            <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
              <path d="M8 0l8 8-8 8-8-8z" fill="currentColor" />
              <path d="M4.6 8.2l2.3 2.2 4.4-4.6" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
            </svg>
            Milepost
          </a>
          <nav aria-label={words.nav} className="flex flex-wrap gap-x-5 gap-y-1">
            {links.map((link) => (
              <a
                key={link.href}
                href={link.href}
                aria-current={link.current ? "page" : undefined}
                className="py-1 text-ink no-underline hover:underline aria-[current=page]:font-semibold aria-[current=page]:underline"
              >
                {link.label}
              </a>
            ))}
          </nav>
          <search className="ml-auto">
            <form action={home} className="flex">
              <input
                type="search"
                name="q"
                maxLength={200}
                aria-label={words.search}
                placeholder={words.search}
                className="w-44 rounded-lg border border-line bg-card px-3 py-1.5 md:w-56"
              />
            </form>
          </search>
          {person && <span className="text-[13px] text-ink-2">{person}</span>}
          {signOut && <ActionForm {...signOut} look="plain" />}
          <nav aria-label={words.language} className="flex gap-1">
            {languages.map((language) => (
              <LanguageLink key={language.code} {...language} />
            ))}
          </nav>
        </div>
      </header>
      <main id="content" className="mx-auto max-w-[1440px] px-4 py-6 md:px-7">
        {children}
      </main>
      <footer className="mx-auto max-w-[1440px] px-4 pb-8 text-[13px] text-ink-2 md:px-7">
        {words.footer}
      </footer>
    </>
  );
}

function LanguageLink({ code, label, href, current }: Props["languages"][number]) {
  const look = current ? "bg-ink text-paper" : "text-ink";
  return (
    <a
      href={href}
      lang={code}
      hrefLang={code}
      aria-current={current ? "true" : undefined}
      className={`rounded-md px-2.5 py-1 no-underline ${look}`}
    >
      {label}
    </a>
  );
}
