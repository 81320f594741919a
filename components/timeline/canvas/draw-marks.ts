import { drawSign } from "@/components/timeline/canvas/draw-sign";
import type { Pen } from "@/components/timeline/canvas/tokens";
import type { SceneMark } from "@/domain/timeline/scene/items";

const bandHeight = 18;
const capsuleHeight = 20;

function arrow({ ctx }: Pen, x: number, y: number, turn: 1 | -1): void {
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  ctx.moveTo(x - 3 * turn, y - 5);
  ctx.lineTo(x + 2 * turn, y);
  ctx.lineTo(x - 3 * turn, y + 5);
  ctx.stroke();
}

/** A stretch that fades from one strength of the tone to another. */
function fade({ ctx }: Pen, colour: string, from: number, to: number, y: number, rising: boolean): void {
  if (to - from < 0.5) return;
  const gradient = ctx.createLinearGradient(from, 0, to, 0);
  // Not 0 %: that would be a clear black, and the stretch would go through grey.
  const clear = `color-mix(in srgb, ${colour} 1%, transparent)`;
  gradient.addColorStop(rising ? 0 : 1, clear);
  gradient.addColorStop(rising ? 1 : 0, `color-mix(in srgb, ${colour} 30%, transparent)`);
  ctx.fillStyle = gradient;
  ctx.fillRect(from, y, to - from, bandHeight);
}

function drawBand(pen: Pen, mark: SceneMark, colour: string): void {
  const { ctx, tokens } = pen;
  const top = mark.y - bandHeight / 2;
  const first = Math.round(mark.x);
  const last = Math.round(mark.x + mark.width);
  const solidFrom = Math.round(mark.x + mark.fadeIn);
  const solidTo = Math.max(solidFrom, Math.round(mark.x + mark.width - mark.fadeOut));
  if (tokens.forced) {
    ctx.lineWidth = 1;
    ctx.strokeRect(first + 0.5, top + 0.5, last - first - 1, bandHeight - 1);
  } else {
    fade(pen, colour, first, solidFrom, top, true);
    ctx.globalAlpha = 0.3;
    ctx.fillStyle = colour;
    ctx.fillRect(solidFrom, top, solidTo - solidFrom, bandHeight);
    ctx.globalAlpha = 1;
    fade(pen, colour, solidTo, last, top, false);
  }
  ctx.fillStyle = colour;
  const arrowSpace = mark.arrowLeft ? 16 : 0;
  if (mark.shape === "by" && !mark.arrowRight) {
    ctx.fillRect(last - 4, mark.y - 12, 4, 24);
    drawSign(pen, "circle", mark.tone, mark.sign, last - 14, mark.y, 5);
  }
  if (mark.arrowLeft) arrow(pen, first + 6, mark.y, -1);
  if (mark.arrowRight) arrow(pen, last - 7, mark.y, 1);
  if (mark.shape !== "by" && mark.width > arrowSpace + 20) {
    drawSign(pen, "circle", mark.tone, mark.sign, first + arrowSpace + 10, mark.y, 5);
  }
}

function drawCapsule(pen: Pen, mark: SceneMark, colour: string): void {
  const { ctx, tokens } = pen;
  const plain = mark.shape === "anniversary";
  const x = mark.x + 12;
  ctx.beginPath();
  const round = capsuleHeight / 2;
  ctx.roundRect(mark.x + 1, mark.y - round, Math.max(2, mark.width - 2), capsuleHeight, round);
  if (!plain && !tokens.forced) {
    ctx.globalAlpha = 0.14;
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  ctx.lineWidth = 1.4;
  if (!plain) ctx.setLineDash([2.5, 2.5]);
  ctx.stroke();
  if (!plain) ctx.setLineDash([]);
  if (mark.shape === "starts") {
    arrow(pen, x - 1, mark.y, 1);
    arrow(pen, x + 5, mark.y, 1);
  } else if (plain) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, mark.y, 2.5, 0, 2 * Math.PI);
    ctx.fill();
  } else drawSign(pen, "circle", mark.tone, mark.sign, x, mark.y, 5);
}

/** Where an item was first due: a hollow diamond, and a dotted line to where it is now. */
function drawGhost({ ctx, tokens }: Pen, mark: SceneMark): void {
  const { ghostX, ghostTo, y } = mark;
  if (ghostX === null) return;
  const turn = ghostTo > ghostX ? 1 : -1;
  ctx.lineWidth = 1.6;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(ghostX + 7 * turn, y);
  ctx.lineTo(ghostTo, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineWidth = 1.5;
  ctx.fillStyle = tokens.card;
  ctx.beginPath();
  ctx.moveTo(ghostX, y - 6);
  ctx.lineTo(ghostX + 6, y);
  ctx.lineTo(ghostX, y + 6);
  ctx.lineTo(ghostX - 6, y);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
}

export function drawMark(pen: Pen, mark: SceneMark): void {
  const { ctx, tokens } = pen;
  const colour = tokens.tones[mark.tone];
  ctx.strokeStyle = colour;
  if (mark.shape === "diamond") {
    if (mark.band > 0) {
      const middle = mark.x + mark.width / 2;
      ctx.globalAlpha = 0.25;
      ctx.fillStyle = colour;
      ctx.fillRect(middle - mark.band / 2, mark.y - 10, mark.band, 20);
      ctx.globalAlpha = 1;
    }
    if (mark.ghostX !== null) drawGhost(pen, mark);
    drawSign(pen, "diamond", mark.tone, mark.sign, mark.x + mark.width / 2, mark.y, 7);
    return;
  }
  if (mark.shape === "by" || mark.shape === "during" || mark.shape === "since") drawBand(pen, mark, colour);
  else drawCapsule(pen, mark, colour);
  if (mark.ghostX !== null) drawGhost(pen, mark);
}

/** A mark's words: the title in ink, what follows it in the colour of its tone. */
export function drawLabel({ ctx, tokens, font }: Pen, mark: SceneMark): void {
  const { label } = mark;
  if (!label) return;
  const y = mark.y + font * 0.35;
  const title = label.text.slice(0, label.titleLength);
  const rest = label.text.slice(label.titleLength);
  ctx.fillStyle = tokens.ink;
  ctx.fillText(title, label.x, y);
  if (rest === "") return;
  const x = label.x + ctx.measureText(title).width;
  if (mark.tone === "late") ctx.fillStyle = tokens.late;
  else ctx.fillStyle = mark.tone === "warning" ? tokens.warningText : tokens.ink2;
  ctx.fillText(rest, x, y);
}
