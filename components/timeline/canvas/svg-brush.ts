/** Colours of a fade as the canvas is given them. */
const mixed = /^color-mix\(in srgb, (.+) (\d+)%, transparent\)$/;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const short = (value: number) => String(Math.round(value * 100) / 100);

interface Fade {
  id: string;
  addColorStop(offset: number, colour: string): void;
}

/**
 * Writes as SVG what is drawn on it: the part of `CanvasRenderingContext2D` that the picture uses, so that one drawing
 * gives pixels and vectors.
 */
export class SvgBrush {
  fillStyle: string | Fade = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineCap = "round";
  lineJoin = "round";
  globalAlpha = 1;
  font = "400 13px sans-serif";
  textAlign = "left";
  readonly #parts: string[] = [];
  readonly #defs: string[] = [];
  readonly #saved: Record<string, unknown>[] = [];
  readonly #measure: (text: string, font: string) => number;
  #dash: number[] = [];
  #path = "";
  #groups = 0;

  constructor(measure: (text: string, font: string) => number) {
    this.#measure = measure;
  }

  /** All that was drawn, as a file of its own. */
  finish(width: number, height: number): string {
    const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${this.#defs.join("")}</defs>${this.#parts.join("")}</svg>`;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign } = this;
    const kept = { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign };
    this.#saved.push({ kept, dash: this.#dash, groups: this.#groups });
    this.#groups = 0;
  }

  restore(): void {
    this.#parts.push("</g>".repeat(this.#groups));
    const saved = this.#saved.pop();
    if (!saved) return;
    Object.assign(this, saved.kept);
    this.#dash = saved.dash as number[];
    this.#groups = saved.groups as number;
  }

  translate(x: number, y: number): void {
    this.#open(`<g transform="translate(${short(x)} ${short(y)})">`);
  }

  clip(): void {
    const id = this.#define((name) => `<clipPath id="${name}"><path d="${this.#path}"/></clipPath>`);
    this.#open(`<g clip-path="url(#${id})">`);
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }

  beginPath(): void {
    this.#path = "";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === "" ? "M" : "L"}${short(x)} ${short(y)}`;
  }

  closePath(): void {
    this.#path += "z";
  }

  /** A whole circle: the picture has no other arcs. */
  arc(x: number, y: number, radius: number): void {
    const r = short(radius);
    const across = short(2 * radius);
    this.#path += `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2);
    const corner = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    const across = short(width - 2 * r);
    const down = short(height - 2 * r);
    this.#path += `M${short(x + r)} ${short(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}h-${across}${corner(-r, -r)}v-${down}${corner(r, -r)}z`;
  }

  fill(): void {
    this.#draw(`<path d="${this.#path}" ${this.#filled()}/>`);
  }

  stroke(): void {
    this.#draw(`<path d="${this.#path}" fill="none" ${this.#stroked()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const box = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    if (width > 0 && height > 0) this.#draw(`<rect ${box} ${this.#filled()}/>`);
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight = "400", size = "13", family = ""] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const anchor = this.textAlign === "center" ? ' text-anchor="middle"' : "";
    const face = `font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"`;
    this.#draw(
      `<text x="${short(x)}" y="${short(y)}" ${face}${anchor} ${this.#filled()}>${escaped(text)}</text>`,
    );
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(text, this.font) };
  }

  createLinearGradient(x1: number, y1: number, x2: number, y2: number): Fade {
    const stops: string[] = [];
    const ends = `x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"`;
    const at = this.#defs.length;
    const id = this.#define(() => "");
    const write = () => {
      this.#defs[at] =
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${stops.join("")}</linearGradient>`;
    };
    return {
      id,
      addColorStop: (offset, colour) => {
        const [, plain = colour, share = "100"] = mixed.exec(colour) ?? [];
        const stop = `<stop offset="${offset}" stop-color="${plain}" stop-opacity="${Number(share) / 100}"/>`;
        // Canvas sorts its stops, SVG wants them sorted.
        if (offset === 0) stops.unshift(stop);
        else stops.push(stop);
        write();
      },
    };
  }

  #open(group: string): void {
    this.#parts.push(group);
    this.#groups += 1;
  }

  #define(write: (id: string) => string): string {
    const id = `d${this.#defs.length}`;
    this.#defs.push(write(id));
    return id;
  }

  #draw(element: string): void {
    this.#parts.push(element);
  }

  #filled(): string {
    const { fillStyle, globalAlpha } = this;
    const paint = typeof fillStyle === "string" ? fillStyle : `url(#${fillStyle.id})`;
    return `fill="${paint}"${globalAlpha < 1 ? ` fill-opacity="${globalAlpha}"` : ""}`;
  }

  #stroked(): string {
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.join(" ")}"` : "";
    return `stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dash}`;
  }
}
