import { type Band, drawScene, type Sheet } from "@/components/timeline/canvas/draw-scene";
import { createElements, type Elements } from "@/components/timeline/canvas/elements";
import { listen } from "@/components/timeline/canvas/input";
import { type KeyTargets, runKey } from "@/components/timeline/canvas/keys";
import { createMotion, type Motion } from "@/components/timeline/canvas/motion";
import type { PictureData, PictureOptions, TimelinePicture } from "@/components/timeline/canvas/options";
import { type Box, createPointing, type PointTargets } from "@/components/timeline/canvas/pointing";
import { readTokens, type Tokens, watchTokens } from "@/components/timeline/canvas/tokens";
import { dayNumberOf } from "@/domain/timeline/columns";
import { metricsFor } from "@/domain/timeline/metrics";
import { hitScene } from "@/domain/timeline/scene/hit";
import { indexLanes, type LaneIndex } from "@/domain/timeline/scene/lane-index";
import { createLayout, type Scene } from "@/domain/timeline/scene/scene";
import {
  centreView,
  clampView,
  panView,
  sameView,
  type View,
  viewOf,
  wholeView,
  windowOf,
  zoomView,
} from "@/domain/timeline/scene/view";
import { countIn, nearestStop, nthOf, type Stop, stopOf } from "@/domain/timeline/scene/walk";
import type { Metrics } from "@/domain/timeline/types";

/**
 * The picture of time that moves: a canvas over typed columns, without a framework.
 *
 * To put it in the place of the server's SVG without a jump: give the host element the SVG's place in the page, draw
 * first and hide the SVG after, in one task, so that the browser never paints neither or both:
 *
 *     const picture = createTimelinePicture(host, options); // draws before it returns
 *     svg.hidden = true;
 *
 * Give `window` the window of the SVG and `lanes` in its order; the sizes are those of `domain/timeline/metrics.ts`. The
 * host must have its width already; it needs no height. Until the first `setData` with texts, items stand without words.
 * Import `picture.css` once in the page. In print the SVG is shown: hide it with a class that `@media print` undoes.
 */

/** How much of the picture above and below the screen is drawn too. */
const margin = 100;
/** How long the window must rest before it is told. */
const restMs = 150;

/** The picture with everything that it knows at the moment. Parts draw and listen; this decides. */
class Picture implements TimelinePicture {
  readonly #options: PictureOptions;
  readonly #elements: Elements;
  readonly #motion: Motion;
  readonly #stops: (() => void)[];
  readonly #today: number;
  #tokens: Tokens;
  #metrics: Metrics;
  #index: LaneIndex;
  /** What the overview counts. */
  #whole: LaneIndex;
  #extent: View;
  #layout: (view: View) => Scene;
  #view: View;
  #scene: Scene;
  #selected = new Set<number>();
  #hovered: number | null = null;
  #stop: Stop | null = null;
  #box: Box | null = null;
  #frame = 0;
  /** Where in the picture the canvas begins. */
  #top = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #told: View;

  constructor(host: HTMLElement, options: PictureOptions) {
    this.#options = { ...options };
    this.#today = dayNumberOf(options.today);
    this.#elements = createElements(
      host,
      options.texts,
      (action) => this[action](),
      (view) => this.#motion.jump(clampView(view, this.#extent)),
    );
    const { stage } = this.#elements;
    this.#tokens = readTokens(host);
    this.#index = indexLanes(options.columns, options.lanes, this.#today);
    this.#whole = this.#index;
    this.#extent = this.#newExtent();
    this.#view = clampView(viewOf(options.window), this.#extent);
    this.#told = this.#view;
    this.#metrics = metricsFor(host.clientWidth);
    this.#layout = this.#newLayout();
    this.#scene = this.#layout(this.#view);
    this.#motion = createMotion(this.#view, (view) => this.#show(view));
    this.#draw();
    this.#stops = [
      this.#listen(stage),
      watchTokens(() => this.#restyle(host)),
      this.#watchSize(host),
      this.#watchScroll(),
    ];
  }

  setData(data: Partial<PictureData>): void {
    Object.assign(this.#options, data);
    const { columns, lanes, whole } = this.#options;
    if (data.columns || data.lanes) this.#index = indexLanes(columns, lanes, this.#today);
    if (data.whole) this.#whole = indexLanes(data.whole, lanes, this.#today);
    else if (!whole) this.#whole = this.#index;
    this.#extent = this.#newExtent();
    this.#stop = this.#stop && stopOf(this.#index, this.#stop.id);
    this.#relayout();
  }

  setWindow(window: { from: string; to: string }): void {
    const view = clampView(viewOf(window), this.#extent);
    this.#told = view;
    this.#motion.glide(view);
  }

  select(ids: Iterable<number>): void {
    this.#selected = new Set(ids);
    this.#request();
  }

  visible(): number[] {
    return this.#scene.lanes.flatMap(({ marks }) => marks.map(({ id }) => id));
  }

  focus(): void {
    this.#elements.stage.focus({ preventScroll: true });
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.#motion.stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#elements.root.remove();
  }

  zoomIn(): void {
    this.#zoom(1.6);
  }

  zoomOut(): void {
    this.#zoom(1 / 1.6);
  }

  showAll(): void {
    this.#motion.glide(clampView(this.#extent, this.#extent));
  }

  async copyPicture(): Promise<void> {
    const { copyPng } = await import("@/components/timeline/canvas/export");
    const { copied, saved } = this.#options.texts;
    const done = await copyPng(this.#sheet(), `${this.#fileName()}.png`);
    this.#elements.live.textContent = done ? copied : saved;
  }

  async savePicture(): Promise<void> {
    const { save, svgOf } = await import("@/components/timeline/canvas/export");
    save(svgOf(this.#sheet()), `${this.#fileName()}.svg`);
    this.#elements.live.textContent = this.#options.texts.saved;
  }

  /** "timeline-2024-01-01-2030-12-31" */
  #fileName(): string {
    const { from, to } = windowOf(this.#view);
    return `timeline-${from}-${to}`;
  }

  goToToday(): void {
    this.#motion.glide(centreView(this.#motion.target(), this.#today + 0.5, this.#extent));
  }

  #zoom(factor: number): void {
    const { from, to } = this.#motion.target();
    this.#motion.glide(zoomView({ from, to }, factor, (from + to) / 2, this.#extent));
  }

  #newExtent(): View {
    const { span } = this.#options;
    return wholeView(span ? viewOf(span) : this.#index.extent, this.#today);
  }

  #newLayout(): (view: View) => Scene {
    const { lanes, locale, texts } = this.#options;
    const { item: find, tag } = texts;
    return createLayout({
      index: this.#index,
      lanes,
      metrics: this.#metrics,
      locale,
      today: this.#today,
      find,
      tag,
    });
  }

  #relayout(): void {
    this.#layout = this.#newLayout();
    this.#show(this.#view);
  }

  #restyle(host: Element): void {
    this.#tokens = readTokens(host);
    this.#request();
  }

  #watchSize(host: HTMLElement): () => void {
    const observer = new ResizeObserver(() => {
      const metrics = metricsFor(host.clientWidth);
      if (metrics.width === this.#metrics.width || host.clientWidth === 0) return;
      this.#metrics = metrics;
      this.#relayout();
    });
    observer.observe(host);
    return () => observer.disconnect();
  }

  #watchScroll(): () => void {
    const follow = () => this.#follow();
    // Capture: the picture may stand in an element that scrolls by itself.
    addEventListener("scroll", follow, { passive: true, capture: true });
    addEventListener("resize", follow, { passive: true });
    return () => {
      removeEventListener("scroll", follow, { capture: true });
      removeEventListener("resize", follow);
    };
  }

  #show(view: View): void {
    this.#view = view;
    this.#scene = this.#layout(view);
    this.#draw();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (sameView(this.#view, this.#told)) return;
      this.#told = this.#view;
      this.#options.callbacks.onWindow(windowOf(this.#view));
    }, restMs);
  }

  #request(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /**
   * Moves the canvas to what of the stage is on the screen, with a margin for scrolling. So its size, and what a frame
   * costs, is that of the screen and not that of the picture.
   */
  #place(): Band {
    const { surface, stage } = this.#elements;
    const { width, height } = this.#scene;
    const asked = Math.min(height, window.innerHeight + 2 * margin);
    const shown = Math.max(asked, surface.height());
    const most = Math.max(0, height - shown);
    const top = Math.round(Math.min(most, Math.max(0, -stage.getBoundingClientRect().top - margin)));
    if (top !== this.#top) surface.canvas.style.transform = `translateY(${top}px)`;
    this.#top = top;
    surface.fit(width, asked, top);
    return { top, bottom: top + shown };
  }

  /** After a scroll: draws anew once the canvas no longer covers the screen. */
  #follow(): void {
    const { surface, stage } = this.#elements;
    const { top } = stage.getBoundingClientRect();
    const above = -top < this.#top && this.#top > 0;
    const end = this.#top + surface.height();
    if (above || (window.innerHeight - top > end && end < this.#scene.height)) this.#request();
  }

  #draw(): void {
    const { overview, stage } = this.#elements;
    const scene = this.#scene;
    const tokens = this.#tokens;
    const height = `${scene.height}px`;
    if (stage.style.height !== height) stage.style.height = height;
    const band = this.#place();
    const focused = document.activeElement === stage ? this.#stop : null;
    const day = focused?.place == null ? null : (this.#index.from[focused.place] ?? null);
    drawScene(
      this.#sheet(),
      {
        selected: this.#selected,
        hovered: this.#hovered,
        focus: focused && { id: focused.id, lane: focused.lane, day },
        box: this.#box,
      },
      band,
    );
    const { left, right } = scene;
    overview.draw(this.#whole, { left, right, extent: this.#extent }, scene.view, tokens, scene.width);
  }

  #sheet(): Sheet {
    const { surface } = this.#elements;
    const metrics = this.#metrics;
    return {
      ctx: surface.ctx,
      tokens: this.#tokens,
      ratio: surface.ratio(),
      font: metrics.font,
      scene: this.#scene,
      metrics,
      todayBadge: this.#options.texts.todayBadge,
    };
  }

  #listen(stage: HTMLElement): () => void {
    const pointing = createPointing(this.#pointTargets(), this.#elements.card);
    const stopped = listen(stage, {
      ...pointing,
      pan: (pixels) => this.#move(panView(this.#motion.target(), -pixels / this.#scene.perDay, this.#extent)),
      zoom: (factor, x) => {
        const { left, right, view, perDay } = this.#scene;
        const at = view.from + (Math.min(right, Math.max(left, x)) - left) / perDay;
        return this.#move(zoomView(this.#motion.target(), factor, at, this.#extent));
      },
      key: (event) => runKey(event, this.#keyTargets()),
    });
    const focus = () => this.#goTo(this.#stop ?? this.#firstStop());
    const blur = () => {
      this.#elements.card.hide();
      this.#request();
    };
    stage.addEventListener("focus", focus);
    stage.addEventListener("blur", blur);
    return () => {
      stopped();
      stage.removeEventListener("focus", focus);
      stage.removeEventListener("blur", blur);
    };
  }

  /** Goes to a view in the next frame; false when that is where it is already. */
  #move(view: View): boolean {
    if (sameView(view, this.#motion.target())) return false;
    this.#elements.card.hide();
    this.#motion.jump(view);
    return true;
  }

  #pointTargets(): PointTargets {
    return {
      scene: () => this.#scene,
      index: () => this.#index,
      texts: () => this.#options.texts,
      hit: (x, y) => hitScene(this.#scene, x, y, this.#metrics.font),
      hover: (id) => {
        this.#elements.stage.toggleAttribute("data-over", id !== null);
        if (id === this.#hovered) return;
        this.#hovered = id;
        this.#request();
      },
      choose: (ids, extend) => this.#choose(ids, extend),
      open: (id) => {
        this.#stop = stopOf(this.#index, id);
        this.#options.callbacks.onOpen(id);
      },
      fold: (lane) => this.#options.callbacks.onFold(lane),
      glideTo: (view) => this.#motion.glide(clampView(view, this.#extent)),
      frame: (box) => {
        this.#box = box;
        this.#request();
      },
    };
  }

  #choose(ids: number[], extend: boolean): void {
    const [only] = ids;
    const before = this.#selected;
    this.#selected = new Set(extend ? [...before, ...ids] : ids);
    if (extend && ids.length === 1 && only !== undefined && before.has(only)) this.#selected.delete(only);
    this.#request();
    this.#options.callbacks.onSelect([...this.#selected]);
  }

  #keyTargets(): KeyTargets {
    return {
      index: () => this.#index,
      stop: () => this.#stop,
      goTo: (stop) => this.#goTo(stop),
      open: ({ id }) => {
        if (id === 0) return this.#zoom(4);
        this.#choose([id], false);
        this.#options.callbacks.onOpen(id);
      },
      toggle: ({ id }) => this.#choose([id], true),
      fold: ({ lane }) => this.#options.callbacks.onFold(lane),
      pan: (share) => {
        const { from, to } = this.#motion.target();
        this.#motion.glide(panView({ from, to }, -share * (to - from), this.#extent));
      },
      zoom: (factor) => this.#zoom(factor),
      showAll: () => this.showAll(),
      goToToday: () => this.goToToday(),
      dismiss: () => {
        this.#elements.card.hide();
        if (this.#selected.size > 0) this.#choose([], false);
      },
    };
  }

  /** Where the keyboard comes in: the item nearest to the middle of the window, in the first lane that has any. */
  #firstStop(): Stop | null {
    const { from, to } = this.#motion.target();
    const lane = this.#options.lanes.findIndex((_, each) => countIn(this.#index, each) > 0);
    return lane === -1 ? null : nearestStop(this.#index, lane, (from + to) / 2);
  }

  #goTo(stop: Stop | null): void {
    if (!stop) return;
    this.#stop = stop;
    if (stop.place !== null) this.#reveal(this.#index.from[stop.place] ?? 0, this.#index.to[stop.place] ?? 0);
    const { lane, id } = stop;
    const position = { nth: nthOf(this.#index, stop) + 1, of: countIn(this.#index, lane), lane };
    this.#elements.live.textContent = this.#options.callbacks.announce(id, position);
    const text = this.#options.texts.card(id);
    const frame = this.#scene.lanes[lane];
    if (text && frame) {
      const day = stop.place === null ? this.#view.to : (this.#index.from[stop.place] ?? 0);
      const x = this.#scene.left + (day - this.#motion.target().from) * this.#scene.perDay;
      this.#elements.card.show(text, Math.max(this.#scene.left, x), frame.y + frame.height - 12);
      this.#scrollTo(frame.y, frame.height);
    }
    this.#request();
  }

  /** Pans as little as it takes to have an item in the window. */
  #reveal(from: number, to: number): void {
    const view = this.#motion.target();
    const margin = (view.to - view.from) * 0.05;
    if (to > view.from + margin && from < view.to - margin) return;
    const middle = to - from < view.to - view.from ? (from + to) / 2 : from + (view.to - view.from) / 3;
    this.#motion.glide(centreView(view, middle, this.#extent));
  }

  #scrollTo(y: number, height: number): void {
    const { top } = this.#elements.stage.getBoundingClientRect();
    const above = top + y - 8;
    const below = top + y + height + 60 - window.innerHeight;
    if (above < 0) window.scrollBy({ top: above });
    else if (below > 0) window.scrollBy({ top: below });
  }
}

/** Draws the picture into an element before it returns, and keeps it alive until `destroy`. */
export function createTimelinePicture(host: HTMLElement, options: PictureOptions): TimelinePicture {
  return new Picture(host, options);
}
