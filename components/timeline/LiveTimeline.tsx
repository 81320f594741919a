"use client";

import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { fill, type LiveConfig } from "@/components/timeline/live/config";
import type { Live, Selection } from "@/components/timeline/live/start";
import { Panel, type PanelProps } from "@/components/timeline/Panel";
import { SelectedList, type SelectionWords } from "@/components/timeline/SelectedList";
import { dayInWords } from "@/domain/dates/atom-words";
import { type PictureAddress, parsePicture, withPicture } from "@/domain/timeline/address";
import type { Day } from "@/domain/vocabulary";

interface Props {
  config: LiveConfig;
  /** The panel that the address asks for. */
  panel: PanelProps | null;
  words: { name: string; close: string; failed: string } & SelectionWords;
  /** Address of the page without its query. */
  path: string;
  /** The page's own query without the panel: where closing leads without JavaScript. */
  closeHref: string;
  children: ReactNode;
}

interface Open {
  slug: string;
  title: string;
  panel: PanelProps | null;
  failure: string | null;
  fresh: boolean;
}

const openOf = (panel: PanelProps | null): Open | null =>
  panel && { slug: panel.slug, title: panel.title, panel, failure: null, fresh: false };

/** What is in the entry of the browser's history that the picture made itself: closing goes back over it. */
const ownEntry = "milepostPanel";

function changeAddress(how: "push" | "replace", change: Partial<PictureAddress>, state: object = {}): void {
  const address = location.pathname + withPicture(location.search, change) + location.hash;
  const kept = how === "replace" ? history.state : {};
  history[`${how}State`]({ ...kept, ...state }, "", address);
}

const looksBack = (asof: Day | null) => (asof === null ? "" : `?asof=${asof}`);

type Show = (slug: string, title: string, fresh: boolean) => void;

/** The open panel, and what opens and closes it without a page load. */
function useOpenPanel(
  { panel, path, words, asof }: Pick<Props, "panel" | "path" | "words"> & Pick<LiveConfig, "asof">,
  live: RefObject<Live | null>,
) {
  const [open, setOpen] = useState(openOf(panel));
  const show: Show = useCallback(
    async (slug, title, fresh) => {
      setOpen({ slug, title, panel: null, failure: null, fresh });
      live.current?.mark([slug]);
      const settle = (part: Partial<Open>) =>
        setOpen((now) => (now?.slug === slug ? { ...now, ...part } : now));
      try {
        const answer = await fetch(`${path}/milestones/${slug}/panel${looksBack(asof)}`);
        if (!answer.ok) throw new Error(String(answer.status));
        const known = (await answer.json()) as PanelProps;
        settle({ panel: known, title: known.title });
      } catch {
        settle({ failure: words.failed });
      }
    },
    [path, words.failed, asof, live],
  );
  const hide = useCallback(() => {
    setOpen(null);
    live.current?.mark(readAddress().selected);
  }, [live]);
  const close = useCallback(() => {
    hide();
    live.current?.focus();
    if (history.state?.[ownEntry]) history.back();
    else changeAddress("replace", { open: null });
  }, [hide, live]);
  return { open, show, hide, close };
}

/** Opens a panel in an entry of the history of its own, so that Back closes it. */
function openBy(slug: string, title: string, show: Show): void {
  changeAddress("push", { open: slug }, { [ownEntry]: true });
  show(slug, title, true);
}

const readAddress = () => parsePicture(new URLSearchParams(location.search));

/** Sets the picture in motion, once its code and its milestones are there. */
async function begin(
  place: HTMLElement,
  host: HTMLElement,
  config: LiveConfig,
  show: Show,
  select: (selection: Selection | null) => void,
): Promise<Live> {
  const { startLive } = await import("@/components/timeline/live/start");
  const { window, open, collapsed, selected } = readAddress();
  const live = await startLive(
    host,
    { ...config, collapsed, window: window ?? config.window },
    {
      onOpen: (slug, title) => openBy(slug, title, show),
      onSelected: select,
      onWindow: (next) => changeAddress("replace", { window: next }),
      onCollapsed: (next) => changeAddress("replace", { collapsed: next }),
    },
  );
  place.dataset.moving = "";
  live.mark(open ? [open] : selected);
  return live;
}

interface Moving {
  area: RefObject<HTMLDivElement | null>;
  live: RefObject<Live | null>;
  config: LiveConfig;
  show: Show;
  hide: () => void;
  select: (selection: Selection | null) => void;
}

/** The moving picture in the place of the server's, for as long as the page stands. */
function useMovingPicture({ area, live, config, show, hide, select }: Moving): void {
  useEffect(() => {
    const place = area.current?.querySelector<HTMLElement>(".tl-place");
    const host = place?.querySelector<HTMLElement>(".tl-live");
    if (!place || !host) return;
    let left = false;
    const started = begin(place, host, config, show, select);
    started.then(
      (begun) => {
        if (!left) live.current = begun;
      },
      // The server's picture stays, which is complete.
      (error) => {
        if (!left) console.error(error);
      },
    );
    return () => {
      left = true;
      live.current = null;
      started.then((begun) => begun.stop()).catch(() => {});
      delete place.dataset.moving;
    };
  }, [area, live, config, show, select]);

  useEffect(() => {
    const restore = () => {
      const address = readAddress();
      if (address.open) show(address.open, "", false);
      else hide();
      live.current?.setWindow(address.window ?? config.window);
    };
    addEventListener("popstate", restore);
    return () => removeEventListener("popstate", restore);
  }, [live, config, show, hide]);
}

/** Puts the moving picture into the place of the server's, and the panel beside it; the address tells both. */
export function LiveTimeline({ config, panel, words, path, closeHref, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const live = useRef<Live | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const { open, show, hide, close } = useOpenPanel({ panel, path, words, asof: config.asof }, live);
  const select = useCallback((next: Selection | null) => {
    setSelection(next);
    changeAddress("replace", { selected: next ? next.items.map(({ slug }) => slug) : [] });
  }, []);
  const clear = () => {
    select(null);
    live.current?.mark([]);
    live.current?.focus();
  };
  useMovingPicture({ area, live, config, show, hide, select });
  return (
    <div ref={area} className="tl-area" data-open={open || selection ? "" : undefined}>
      {children}
      {open ? (
        <Panel {...open} words={words} closeHref={closeHref} onClose={close} />
      ) : (
        selection && (
          <SelectedList
            selection={selection}
            words={words}
            say={fill}
            inWords={(day) => dayInWords(day, config.locale, "short")}
            hrefOf={(slug) => `${path}/milestones/${slug}${looksBack(config.asof)}`}
            onOpen={(slug, title) => openBy(slug, title, show)}
            onClear={clear}
          />
        )
      )}
    </div>
  );
}
