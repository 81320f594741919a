/** A canvas with as many pixels as the screen has for it. */
export interface Surface {
  canvas: HTMLCanvasElement;
  ctx: CanvasRenderingContext2D;
  /** Pixels for each CSS px. */
  ratio(): number;
  /**
   * Makes the canvas so wide and at least so high, in CSS px, with `top` of the picture at its upper edge. It never
   * shrinks in height, and its transform is left alone where it is right already: both would cost every frame a new or
   * a copied bitmap.
   */
  fit(width: number, height: number, top?: number): void;
  height(): number;
}

export function createSurface(className: string): Surface {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  canvas.setAttribute("aria-hidden", "true");
  const ctx = canvas.getContext("2d", { alpha: false });
  if (!ctx) throw new Error("This browser has no 2D canvas.");
  let origin = 0;
  let shown = { width: 0, height: 0, ratio: 1 };
  return {
    canvas,
    ctx,
    ratio: () => shown.ratio,
    height: () => shown.height,
    fit(width, height, top = 0) {
      const ratio = window.devicePixelRatio || 1;
      if (width === shown.width && height <= shown.height && ratio === shown.ratio) {
        if (top !== origin) ctx.setTransform(ratio, 0, 0, ratio, 0, -top * ratio);
        origin = top;
        return;
      }
      origin = top;
      shown = { width, height: width === shown.width ? Math.max(height, shown.height) : height, ratio };
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(shown.height * ratio));
      canvas.style.width = `${width}px`;
      canvas.style.height = `${shown.height}px`;
      ctx.setTransform(ratio, 0, 0, ratio, 0, -top * ratio);
    },
  };
}
