/** What the card of an item says. */
export interface CardText {
  title: string;
  lines: string[];
}

export interface Card {
  show(text: CardText, x: number, y: number): void;
  hide(): void;
}

/** A card beside what is hovered or focused. It takes no pointer events, so it never stands in the way. */
export function createCard(stage: HTMLElement): Card {
  const box = document.createElement("div");
  box.className = "tlc-card";
  box.hidden = true;
  box.setAttribute("aria-hidden", "true");
  const title = document.createElement("strong");
  const body = document.createElement("span");
  box.append(title, body);
  stage.append(box);
  let shown = "";
  return {
    show(text, x, y) {
      const content = [text.title, ...text.lines].join("\n");
      if (content !== shown) {
        title.textContent = text.title;
        body.textContent = text.lines.join("\n");
        shown = content;
      }
      box.hidden = false;
      const left = Math.max(4, Math.min(x, stage.clientWidth - box.offsetWidth - 4));
      const below = y + 18;
      const top = below + box.offsetHeight > stage.clientHeight ? y - 18 - box.offsetHeight : below;
      box.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(0, top))}px)`;
    },
    hide() {
      box.hidden = true;
    },
  };
}
