export interface ControlTexts {
  /** Name of the row of buttons. */
  controls: string;
  zoomIn: string;
  zoomOut: string;
  showAll: string;
  goToToday: string;
  copyPicture: string;
  savePicture: string;
}

type Action = keyof Omit<ControlTexts, "controls">;

const signs: [Action, string][] = [
  ["zoomOut", "−"],
  ["zoomIn", "+"],
  ["showAll", ""],
  ["goToToday", ""],
  ["copyPicture", ""],
  ["savePicture", ""],
];

/** A row of buttons with one tab stop; arrow keys go from one to the next. */
export function createControls(texts: ControlTexts, run: (action: Action) => void): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "tlc-controls";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", texts.controls);
  const buttons = signs.map(([action, sign], index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `tlc-${action}`;
    button.textContent = sign || texts[action];
    if (sign) {
      button.setAttribute("aria-label", texts[action]);
      button.title = texts[action];
    }
    button.tabIndex = index === 0 ? 0 : -1;
    button.addEventListener("click", () => run(action));
    return button;
  });
  bar.addEventListener("keydown", (event) => {
    const turn = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = buttons[(at + turn + buttons.length) % buttons.length];
    if (turn === 0 || at === -1 || !next) return;
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  });
  bar.append(...buttons);
  return bar;
}
