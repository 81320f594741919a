import type { Pen } from "@/components/timeline/canvas/tokens";
import type { Sign, Tone } from "@/domain/timeline/types";

type Outline = "diamond" | "circle";

/** Signs are drawn once for each colour and size, then copied: thousands of them cost a frame little. */
const kept = new WeakMap<object, Map<string, HTMLCanvasElement>>();

const half = 10;

function outline(ctx: CanvasRenderingContext2D, shape: Outline, size: number): void {
  ctx.beginPath();
  if (shape === "circle") ctx.arc(0, 0, size, 0, 2 * Math.PI);
  else {
    ctx.moveTo(0, -size);
    ctx.lineTo(size, 0);
    ctx.lineTo(0, size);
    ctx.lineTo(-size, 0);
    ctx.closePath();
  }
}

function strokes(
  ctx: CanvasRenderingContext2D,
  points: [number, number][],
  unit: number,
  width: number,
): void {
  ctx.lineWidth = width;
  ctx.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) ctx.moveTo(x * unit, y * unit);
    else ctx.lineTo(x * unit, y * unit);
  });
  ctx.stroke();
}

function inner(ctx: CanvasRenderingContext2D, sign: Sign, unit: number, card: string, colour: string): void {
  ctx.strokeStyle = sign === "cross" ? colour : card;
  if (sign === "done")
    strokes(
      ctx,
      [
        [-2.2, 0.1],
        [-0.6, 1.8],
        [2.3, -1.5],
      ],
      unit,
      1.6,
    );
  if (sign === "alert") {
    strokes(
      ctx,
      [
        [0, -3],
        [0, 0.2],
      ],
      unit,
      1.8,
    );
    strokes(
      ctx,
      [
        [0, 2.8],
        [0, 2.81],
      ],
      unit,
      1.8,
    );
  }
  if (sign === "cross") {
    strokes(
      ctx,
      [
        [-2, -2],
        [2, 2],
      ],
      unit,
      1.5,
    );
    strokes(
      ctx,
      [
        [2, -2],
        [-2, 2],
      ],
      unit,
      1.5,
    );
  }
}

/** Draws a sign round the origin. */
function paintSign(
  ctx: CanvasRenderingContext2D,
  { tokens }: Pen,
  shape: Outline,
  tone: Tone,
  sign: Sign,
  size: number,
): void {
  const colour = tokens.tones[tone];
  const solid = sign === "done" || sign === "alert";
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  outline(ctx, shape, size);
  ctx.fillStyle = solid ? colour : tokens.card;
  ctx.strokeStyle = colour;
  ctx.lineWidth = shape === "diamond" ? 1.6 : 1.5;
  ctx.fill();
  ctx.stroke();
  if (sign === "half") {
    ctx.save();
    ctx.beginPath();
    ctx.rect(-half, -half, half, 2 * half);
    ctx.clip();
    outline(ctx, shape, size);
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.restore();
  }
  inner(ctx, sign, ((shape === "diamond" ? 0.9 : 1) * size) / 7, tokens.card, colour);
}

function spriteOf(pen: Pen, shape: Outline, tone: Tone, sign: Sign, size: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(2 * half * pen.ratio);
  canvas.height = canvas.width;
  const ctx = canvas.getContext("2d");
  if (!ctx) return canvas;
  ctx.setTransform(pen.ratio, 0, 0, pen.ratio, half * pen.ratio, half * pen.ratio);
  paintSign(ctx, pen, shape, tone, sign, size);
  return canvas;
}

/** The progress without colour, in a diamond for a day and in a circle for a period. */
export function drawSign(
  pen: Pen,
  shape: Outline,
  tone: Tone,
  sign: Sign,
  x: number,
  y: number,
  size: number,
): void {
  const { ctx, ratio } = pen;
  if (ratio === 0) {
    ctx.save();
    ctx.translate(x, y);
    paintSign(ctx, pen, shape, tone, sign, size);
    ctx.restore();
    return;
  }
  let signs = kept.get(pen.tokens);
  if (!signs) {
    signs = new Map();
    kept.set(pen.tokens, signs);
  }
  const key = `${shape} ${tone} ${sign} ${size} ${ratio}`;
  const sprite = signs.get(key) ?? spriteOf(pen, shape, tone, sign, size);
  signs.set(key, sprite);
  ctx.drawImage(sprite, x - half, y - half, 2 * half, 2 * half);
}
