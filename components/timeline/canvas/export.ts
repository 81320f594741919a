import { drawScene, type Sheet } from "@/components/timeline/canvas/draw-scene";
import { SvgBrush } from "@/components/timeline/canvas/svg-brush";

/** Pixels for each px of a copied picture. */
const ratio = 2;
/** Larger canvases are refused by some browsers. */
const mostPixels = 16_000_000;

const nothing = { selected: new Set<number>(), hovered: null, focus: null, box: null };

/** The whole of the picture in the window that is shown, as pixels. */
export async function pngOf(sheet: Sheet): Promise<Blob> {
  const { width, height } = sheet.scene;
  const scale = Math.min(ratio, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const ctx = canvas.getContext("2d", { alpha: false });
  if (!ctx) throw new Error("This browser has no 2D canvas.");
  ctx.scale(scale, scale);
  drawScene({ ...sheet, ctx, ratio: scale }, nothing, { top: 0, bottom: height });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** The same as vectors. */
export function svgOf(sheet: Sheet): Blob {
  const { width, height } = sheet.scene;
  const { ctx } = sheet;
  const brush = new SvgBrush((text, font) => {
    ctx.font = font;
    return ctx.measureText(text).width;
  });
  // It has what the drawing uses of a canvas, and no more.
  const drawn = { ...sheet, ctx: brush as unknown as CanvasRenderingContext2D, ratio: 0 };
  drawScene(drawn, nothing, { top: 0, bottom: height });
  return new Blob([brush.finish(width, height)], { type: "image/svg+xml" });
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Puts the picture into the clipboard; where that is refused, hands it over as a file. @returns whether it was copied */
export async function copyPng(sheet: Sheet, name: string): Promise<boolean> {
  const png = pngOf(sheet);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    return true;
  } catch {
    save(await png, name);
    return false;
  }
}
