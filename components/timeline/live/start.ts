import type { PictureData, TimelinePicture } from "@/components/timeline/canvas/options";
import { createTimelinePicture } from "@/components/timeline/canvas/picture";
import type { LiveConfig } from "@/components/timeline/live/config";
import { createSource, type Source } from "@/components/timeline/live/source";
import { readingOf, textsOf } from "@/components/timeline/live/texts";
import { dayNumberOf, dayOfNumber, openEnd, openStart } from "@/domain/timeline/columns";
import { pictureOf } from "@/domain/timeline/scene/from-window";
import type { TimeWindow } from "@/domain/timeline/types";
import type { WindowAnswer } from "@/domain/timeline/window";

/** What the picture tells the page. */
export interface LiveCallbacks {
  /** A click or Enter on a milestone, by its slug and title. */
  onOpen(slug: string, title: string): void;
  onWindow(window: TimeWindow): void;
  onCollapsed(slugs: string[]): void;
  /** The reader chose several, or none any more. */
  onSelected(selection: Selection | null): void;
}

/** Several milestones that the reader chose. */
export interface Selection {
  count: number;
  /** First and last day of what of them has a date; null when nothing has. */
  span: TimeWindow | null;
  /** Those whose words are at hand. */
  items: { slug: string; title: string; said: string }[];
}

export interface Live {
  setWindow(window: TimeWindow): void;
  /** Shows which milestones are chosen: the one whose panel is open, or several. */
  mark(slugs: readonly string[]): void;
  focus(): void;
  stop(): void;
}

/** The answer as the picture takes it, in the order and with the foldings of now. */
function dataOf(config: LiveConfig, answer: WindowAnswer, collapsed: readonly string[]) {
  const fromStart = answer.edges[0] !== undefined && answer.edges[0] <= dayNumberOf(config.span.from);
  return pictureOf(answer, config.names, { collapsed, fromStart });
}

/** Up to how many chosen milestones are listed. */
const mostListed = 100;

/** From the first to the last closed bound of the items. */
function spanOf({ items }: WindowAnswer, ids: readonly number[]): TimeWindow | null {
  const chosen = new Set(ids);
  let from = openEnd;
  let to = openStart;
  for (let at = 0; at < items.count; at += 1) {
    if (!chosen.has(items.id[at] ?? 0)) continue;
    for (const day of [items.start[at] ?? openStart, items.end[at] ?? openEnd]) {
      if (day === openStart || day === openEnd) continue;
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  }
  return from > to ? null : { from: dayOfNumber(from), to: dayOfNumber(to) };
}

class LivePicture implements Live {
  readonly #config: LiveConfig;
  readonly #callbacks: LiveCallbacks;
  readonly #source: Source;
  readonly #picture: TimelinePicture;
  #answer: WindowAnswer;
  #collapsed: string[];
  #slugs: string[] = [];
  #marked: readonly string[] = [];
  #chosen: number[] = [];
  #turn = 0;

  constructor(
    host: HTMLElement,
    config: LiveConfig,
    source: Source,
    answer: WindowAnswer,
    callbacks: LiveCallbacks,
  ) {
    this.#config = config;
    this.#callbacks = callbacks;
    this.#source = source;
    this.#answer = answer;
    this.#collapsed = config.collapsed;
    this.#picture = createTimelinePicture(host, {
      ...this.#data(),
      texts: textsOf(config, source),
      locale: config.locale,
      today: config.today,
      window: config.window,
      span: config.span,
      callbacks: {
        onWindow: (window) => this.#rest(window),
        onSelect: (ids) => this.#select(ids),
        onOpen: (id) => this.#opened(id),
        onFold: (lane) => this.#fold(lane),
        announce: (id, position) => {
          source.want([id]);
          return readingOf(config, source, id, position, this.#nameOf(position.lane));
        },
      },
    });
    this.#wantTexts();
    if (!source.complete) this.#loadWhole();
  }

  setWindow(window: TimeWindow): void {
    this.#picture.setWindow(window);
    this.#refine(window);
  }

  mark(slugs: readonly string[]): void {
    this.#marked = slugs;
    const known = [...this.#source.texts.values()].filter(({ slug }) => slugs.includes(slug));
    this.#chosen = known.map(({ id }) => id);
    this.#picture.select(this.#chosen);
    if (slugs.length > 1) this.#tellChosen();
  }

  focus(): void {
    this.#picture.focus();
  }

  /** The words that were asked for have come. */
  refresh(): void {
    this.#picture.setData({ texts: textsOf(this.#config, this.#source) });
    if (this.#chosen.length > 1) this.#tellChosen();
    else this.mark(this.#marked);
  }

  stop(): void {
    this.#source.stop();
    this.#picture.destroy();
  }

  #data(): Pick<PictureData, "columns" | "lanes"> {
    const { columns, lanes, slugs } = dataOf(this.#config, this.#answer, this.#collapsed);
    this.#slugs = slugs;
    return { columns, lanes };
  }

  #nameOf(lane: number): string {
    const slug = this.#slugs[lane];
    return this.#config.names.find((each) => each.slug === slug)?.name ?? slug ?? "";
  }

  async #loadWhole(): Promise<void> {
    const { columns } = dataOf(this.#config, await this.#source.whole(), []);
    this.#picture.setData({ whole: columns });
  }

  #rest(window: TimeWindow): void {
    this.#callbacks.onWindow(window);
    this.#wantTexts();
    this.#refine(window);
  }

  /** Fetches what the window needs beyond what is at hand; only the latest request is shown. */
  async #refine(window: TimeWindow): Promise<void> {
    if (this.#source.complete) return;
    this.#turn += 1;
    const turn = this.#turn;
    const answer = await this.#source.around(window).catch(() => null);
    if (answer === null || turn !== this.#turn) return;
    this.#answer = answer;
    this.#picture.setData({ ...this.#data(), texts: textsOf(this.#config, this.#source) });
    this.#wantTexts();
  }

  /** The words of what can be told apart, unless it is too much to read anyhow. */
  #wantTexts(): void {
    const ids = this.#picture.visible().filter((id) => id > 0 && !this.#source.texts.has(id));
    if (ids.length <= 100) this.#source.want(ids);
  }

  #select(ids: number[]): void {
    const several = this.#chosen.length > 1 || ids.length > 1;
    this.#chosen = ids;
    this.#source.want(ids.slice(0, mostListed));
    if (several) this.#tellChosen();
  }

  #tellChosen(): void {
    const { texts } = this.#source;
    const items = this.#chosen.slice(0, mostListed).flatMap((id) => texts.get(id) ?? []);
    this.#marked = items.map(({ slug }) => slug);
    const selection = {
      count: this.#chosen.length,
      span: spanOf(this.#answer, this.#chosen),
      items: items.map(({ slug, title, said }) => ({ slug, title, said })),
    };
    this.#callbacks.onSelected(selection.count === 0 ? null : selection);
  }

  #opened(id: number): void {
    const text = this.#source.texts.get(id);
    if (text) this.#callbacks.onOpen(text.slug, text.title);
    else this.#source.want([id]);
  }

  #fold(lane: number): void {
    const slug = this.#slugs[lane];
    if (slug === undefined) return;
    this.#collapsed = this.#collapsed.includes(slug)
      ? this.#collapsed.filter((each) => each !== slug)
      : [...this.#collapsed, slug];
    this.#picture.setData(this.#data());
    this.#callbacks.onCollapsed(this.#collapsed);
  }
}

/** Fetches the milestones and draws the picture that moves into `host`; it stands there when the promise is kept. */
export async function startLive(
  host: HTMLElement,
  config: LiveConfig,
  callbacks: LiveCallbacks,
): Promise<Live> {
  let live: LivePicture | null = null;
  const source = createSource(config, () => live?.refresh());
  live = new LivePicture(host, config, source, await source.first(), callbacks);
  return live;
}
