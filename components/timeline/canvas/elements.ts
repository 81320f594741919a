import { type Card, createCard } from "@/components/timeline/canvas/card";
import { createControls } from "@/components/timeline/canvas/controls";
import type { PictureTexts } from "@/components/timeline/canvas/options";
import { createOverview, type Overview } from "@/components/timeline/canvas/overview";
import { createSurface, type Surface } from "@/components/timeline/canvas/surface";
import type { View } from "@/domain/timeline/scene/view";

/** The few elements of the picture, the same number for any number of milestones. */
export interface Elements {
  root: HTMLElement;
  /** The one tab stop of the picture. */
  stage: HTMLElement;
  surface: Surface;
  live: HTMLElement;
  card: Card;
  overview: Overview;
}

let made = 0;

function element(className: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  return made;
}

export function createElements(
  host: HTMLElement,
  texts: PictureTexts,
  run: Parameters<typeof createControls>[1],
  move: (view: View) => void,
): Elements {
  made += 1;
  const root = element("tlc");
  const stage = element("tlc-stage");
  stage.tabIndex = 0;
  // Arrow keys mean time and lanes here, not reading: a screen reader must hand them on.
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", texts.picture);
  const help = element("tlc-unseen");
  help.id = `tlc-help-${made}`;
  help.textContent = texts.help;
  stage.setAttribute("aria-describedby", help.id);
  const surface = createSurface("tlc-canvas");
  stage.append(surface.canvas);
  const card = createCard(stage);
  const live = element("tlc-unseen");
  live.setAttribute("aria-live", "polite");
  const overview = createOverview(move);
  const foot = element("tlc-foot");
  foot.append(overview.element, createControls(texts, run));
  root.append(help, stage, foot, live);
  host.append(root);
  return { root, stage, surface, live, card, overview };
}
