import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/ActionForm";
import { Arrival } from "@/components/Arrival";
import { AsOfBanner } from "@/components/AsOfBanner";
import type { Locale } from "@/domain/vocabulary";

interface Link {
  href: string;
  label: string;
  current: boolean;
}

interface Props {
  words: { skip: string; nav: string; language: string; search: string; footer: string };
  home: string;
  /** The day that the page looks back to, and what says so. */
  asof: { day: string | null; banner: ComponentProps<typeof AsOfBanner> | null };
  /** This page in each language. */
  languages: { code: Locale; label: string; href: string; current: boolean }[];
  links: Link[];
  /** For those who are not signed in. */
  signIn: Link | null;
  /** Who is signed in, in words. */
  person: string | null;
  signOut: ComponentProps<typeof ActionForm> | null;
  /** For those who use single keys. */
  keys: ReactNode;
  children: ReactNode;
}

/** What stands round every page: brand, main links, search, language, who is signed in. */
export function PageFrame({ children, ...props }: Props) {
  const { words, asof, keys } = props;
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3"
      >
        {words.skip}
      </a>
      <Header {...props} />
      {asof.banner && <AsOfBanner {...asof.banner} />}
      <main
        id="content"
        className="mx-auto w-full max-w-[1440px] grow px-4 pt-5 pb-12 md:px-7 md:pt-7 print:px-0 print:py-4"
      >
        {children}
        <Arrival />
      </main>
      <footer className="border-line border-t">
        <div className="mx-auto flex max-w-[1440px] flex-wrap items-center justify-between gap-x-6 px-4 py-4 text-ink-2 md:px-7 print:px-0">
          <p className="py-2 text-[13px]">{words.footer}</p>
          {keys}
        </div>
      </footer>
    </>
  );
}

function Header({
  words,
  home,
  asof,
  languages,
  links,
  signIn,
  person,
  signOut,
}: Omit<Props, "children" | "keys">) {
  return (
    <header className="border-line border-b bg-card">
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 md:min-h-16 md:px-7 print:px-0">
        <a
          href={asof.day ? `${home}?asof=${asof.day}` : home}
          className="flex min-h-11 items-center gap-2.5 font-bold text-[17px] no-underline"
        >
          <Brand />
          Milepost
        </a>
        <nav
          aria-label={words.nav}
          className="-mx-2 flex flex-wrap max-lg:order-1 max-md:w-[calc(100%+1rem)] md:max-lg:basis-3/5"
        >
          {links.map((link) => (
            <NavLink key={link.href} {...link} />
          ))}
        </nav>
        <search className="ml-auto max-lg:order-2 max-md:mt-1 max-md:w-full">
          <form action={home}>
            {asof.day && <input type="hidden" name="asof" value={asof.day} />}
            <input
              type="search"
              name="q"
              maxLength={200}
              aria-label={words.search}
              placeholder={words.search}
              className="field mt-0! md:w-56"
            />
          </form>
        </search>
        <nav aria-label={words.language} className="segments max-lg:ml-auto">
          {languages.map((language) => (
            <LanguageLink key={language.code} {...language} />
          ))}
        </nav>
        {signIn && (
          <a
            href={signIn.href}
            aria-current={signIn.current ? "page" : undefined}
            className="no-print button button-plain max-md:px-3"
          >
            {signIn.label}
          </a>
        )}
        {signOut && (
          <div className="no-print flex flex-wrap items-center gap-3 max-md:order-3 max-md:mt-2 max-md:w-full max-md:justify-between">
            <span className="max-w-48 text-[13px] text-ink-2 leading-tight">{person}</span>
            <ActionForm {...signOut} look="plain" />
          </div>
        )}
      </div>
    </header>
  );
}

function Brand() {
  return (
    <svg viewBox="0 0 16 16" className="size-[18px]" aria-hidden="true">
      <path d="M8 0l8 8-8 8-8-8z" fill="currentColor" />
      <path
        d="M4.7 8.2l2.3 2.2 4.3-4.6"
        fill="none"
        stroke="var(--card)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function NavLink({ href, label, current }: Link) {
  return (
    <a
      href={href}
      aria-current={current ? "page" : undefined}
      className="inline-flex min-h-11 items-center px-2 text-ink-2 no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-2px_0_var(--brand)] md:px-2.5"
    >
      {label}
    </a>
  );
}

function LanguageLink({ code, label, href, current }: Props["languages"][number]) {
  return (
    <a href={href} lang={code} hrefLang={code} aria-current={current ? "true" : undefined}>
      {label}
    </a>
  );
}
