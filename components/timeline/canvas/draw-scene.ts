import { drawLabel, drawMark } from "@/components/timeline/canvas/draw-marks";
import type { Pen } from "@/components/timeline/canvas/tokens";
import { reachOf } from "@/domain/timeline/scene/hit";
import type { Scene, SceneLane } from "@/domain/timeline/scene/scene";
import { todayPieces } from "@/domain/timeline/scene/today";
import type { Metrics } from "@/domain/timeline/types";

/** What stands out in the picture for the moment. */
export interface Accents {
  selected: ReadonlySet<number>;
  hovered: number | null;
  /** The item that the keyboard stands on, with the day and lane that tell where it is when it is not drawn. */
  focus: { id: number; lane: number; day: number | null } | null;
  /** A box that is being drawn round several. */
  box: { left: number; right: number; top: number; bottom: number } | null;
}

/** From where to where the picture is drawn; what lies outside stays as it was. */
export interface Band {
  top: number;
  bottom: number;
}

/** A scene with what it is drawn with. */
export interface Sheet extends Pen {
  scene: Scene;
  metrics: Metrics;
  todayBadge: string;
}

const crisp = (x: number) => Math.round(x) + 0.5;

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
}

function strokeAll({ ctx }: Pen, colour: string, width: number, draw: () => void): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  draw();
  ctx.stroke();
}

function setFont({ ctx, tokens }: Pen, size: number, weight = 400): void {
  ctx.font = `${weight} ${size}px ${tokens.family}`;
}

function drawGround(sheet: Sheet): void {
  const { ctx, scene, tokens, metrics } = sheet;
  const { axis, width, height } = scene;
  strokeAll(sheet, tokens.faint, 1, () => {
    for (const x of axis.fine) line(ctx, crisp(x), metrics.axisHeight, crisp(x), height);
  });
  strokeAll(sheet, tokens.line, 1, () => {
    for (const x of axis.lines) line(ctx, crisp(x), metrics.axisHeight, crisp(x), height);
    line(ctx, 0, crisp(metrics.axisHeight), width, crisp(metrics.axisHeight));
    for (const { y, height: own } of scene.lanes) line(ctx, 0, crisp(y + own), width, crisp(y + own));
  });
  ctx.fillStyle = tokens.paper;
  for (const theme of scene.themes) ctx.fillRect(0, theme.y, width, theme.height);
}

function drawAxis(sheet: Sheet): void {
  const { ctx, scene, tokens, metrics } = sheet;
  const { labels, contexts } = scene.axis;
  ctx.fillStyle = tokens.ink2;
  ctx.textAlign = "center";
  setFont(sheet, metrics.laneFont, 600);
  const base = contexts.length > 0 ? metrics.axisHeight - 7 : metrics.axisHeight / 2 + 5;
  for (const { text, x } of labels) ctx.fillText(text, x, base);
  setFont(sheet, metrics.laneFont - 2, 500);
  for (const { text, x } of contexts) ctx.fillText(text, x, base - metrics.laneFont - 2);
  ctx.textAlign = "left";
}

function drawCounts(sheet: Sheet, lane: SceneLane): void {
  const { ctx, tokens } = sheet;
  ctx.fillStyle = tokens.count;
  ctx.globalAlpha = tokens.forced ? 1 : 0.42;
  for (const { x, y, width, height } of lane.bars) ctx.fillRect(x, y, width > 3 ? width - 1 : width, height);
  ctx.globalAlpha = 1;
  ctx.fillStyle = tokens.late;
  for (const { x, y, width, height, count, late } of lane.bars) {
    const part = late === 0 ? 0 : Math.max(1, (height * late) / count);
    if (part > 0) ctx.fillRect(x, y + height - part, width > 3 ? width - 1 : width, part);
  }
  if (lane.clusters.length === 0) return;
  setFont(sheet, 11, 650);
  ctx.textAlign = "center";
  for (const { x, y, width, count, late } of lane.clusters) {
    ctx.beginPath();
    ctx.roundRect(x, y - 10, width, 20, 10);
    ctx.fillStyle = tokens.card;
    ctx.fill();
    ctx.lineWidth = 1.4;
    ctx.strokeStyle = late > 0 ? tokens.late : tokens.ink2;
    ctx.stroke();
    ctx.fillStyle = late > 0 ? tokens.late : tokens.ink;
    ctx.fillText(count < 1000 ? String(count) : `${Math.floor(count / 1000)}k+`, x + width / 2, y + 4);
  }
  ctx.textAlign = "left";
}

function drawTags(sheet: Sheet, lane: SceneLane): void {
  const { ctx, tokens, font } = sheet;
  if (lane.tags.length === 0) return;
  setFont(sheet, font);
  ctx.setLineDash([3, 3]);
  ctx.lineWidth = 1;
  for (const { x, width, row, text } of lane.tags) {
    const y = lane.rowsY + (row + 0.5) * lane.rowHeight;
    ctx.beginPath();
    ctx.roundRect(x, y - 11, width, 22, 6);
    ctx.fillStyle = tokens.card;
    ctx.fill();
    ctx.strokeStyle = tokens.tones.unknown;
    ctx.stroke();
    ctx.fillStyle = tokens.ink2;
    ctx.fillText(text, x + 10, y + 4.5);
  }
  ctx.setLineDash([]);
}

function accentBox(
  sheet: Sheet,
  lane: SceneLane,
  left: number,
  right: number,
  y: number,
  ring: boolean,
): void {
  const { ctx, tokens, scene } = sheet;
  const from = Math.max(scene.left, left - 5);
  const to = Math.min(scene.right, right + 5);
  if (to <= from) return;
  ctx.beginPath();
  ctx.roundRect(from, y - 13, to - from, Math.min(26, lane.height), 6);
  if (!tokens.forced) {
    ctx.fillStyle = tokens.soft;
    ctx.fill();
  }
  if (!ring) return;
  ctx.strokeStyle = tokens.brand;
  ctx.lineWidth = 2;
  ctx.stroke();
}

/** Grounds behind what is selected, hovered or focused; the focused one has a ring too. */
function drawAccents(sheet: Sheet, lane: SceneLane, { selected, hovered, focus }: Accents): void {
  const ids = focus?.lane === lane.lane ? focus.id : null;
  let found = ids === null;
  for (const mark of lane.marks) {
    const focused = mark.id === ids;
    if (!focused && mark.id !== hovered && !selected.has(mark.id)) continue;
    found ||= focused;
    const { left, right } = reachOf(mark, sheet.font);
    accentBox(sheet, lane, left, right, mark.y, focused || selected.has(mark.id));
  }
  for (const { ids: own, x, width, row } of lane.tags) {
    const focused = ids !== null && own.includes(ids);
    if (!focused && !own.some((id) => id === hovered || selected.has(id))) continue;
    found ||= focused;
    accentBox(sheet, lane, x, x + width, lane.rowsY + (row + 0.5) * lane.rowHeight, true);
  }
  if (found || !focus || focus.day === null) return;
  const x = sheet.scene.left + (focus.day + 0.5 - sheet.scene.view.from) * sheet.scene.perDay;
  accentBox(sheet, lane, x - 7, x + 7, lane.rowsY + lane.rowHeight, true);
}

function drawToday(sheet: Sheet): void {
  const { ctx, scene, tokens, metrics, font } = sheet;
  const x = scene.todayX ?? 0;
  strokeAll(sheet, tokens.late, 1.5, () => {
    for (const [from, to] of todayPieces(scene, metrics.axisHeight + 8, font)) line(ctx, x, from, x, to);
  });
}

function drawTodayBadge(sheet: Sheet): void {
  const { ctx, scene, tokens, metrics, todayBadge } = sheet;
  if (scene.todayX === null) return;
  setFont(sheet, 12, 650);
  const width = ctx.measureText(todayBadge).width + 14;
  const x = Math.min(Math.max(scene.todayX - width / 2, scene.left), scene.right - width);
  const y = metrics.axisHeight + 2;
  ctx.fillStyle = tokens.late;
  ctx.beginPath();
  ctx.roundRect(x, y, width, 18, 4);
  ctx.fill();
  ctx.fillStyle = tokens.card;
  ctx.fillText(todayBadge, x + 7, y + 13);
}

/** A small triangle before a lane's name: down when it is open, to the right when it shows counts only. */
function drawFold({ ctx }: Pen, x: number, y: number, folded: boolean): void {
  ctx.beginPath();
  for (const [along, across] of [
    [-3, -4],
    [3, 0],
    [-3, 4],
  ] as const)
    ctx.lineTo(x + (folded ? along : across), y + (folded ? across : along));
  ctx.globalAlpha = 0.55;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function drawHeads(sheet: Sheet): void {
  const { ctx, scene, tokens, metrics } = sheet;
  ctx.fillStyle = tokens.ink;
  setFont(sheet, metrics.laneFont, 650);
  for (const { name, y, height } of scene.themes) ctx.fillText(name, metrics.padding, y + height / 2 + 5);
  setFont(sheet, metrics.laneFont, 500);
  for (const { nameLines, nameY, folded } of scene.lanes) {
    drawFold(sheet, metrics.padding - 7, nameY - metrics.laneFont * 0.35, folded);
    nameLines.forEach((text, index) => {
      ctx.fillText(text, metrics.padding, nameY + index * (metrics.laneFont + 4));
    });
  }
}

/** Draws a band of a scene: its cost is what is seen, not how many there are. */
export function drawScene(whole: Sheet, accents: Accents, { top, bottom }: Band): void {
  const lanes = whole.scene.lanes.filter(({ y, height }) => y + height > top && y < bottom);
  const sheet = { ...whole, scene: { ...whole.scene, lanes } };
  const { ctx, scene, metrics, font } = sheet;
  // First of all the whole canvas, without a clip: so the browser need not keep the frame before.
  ctx.fillStyle = sheet.tokens.card;
  ctx.fillRect(0, top, scene.width, bottom - top);
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  drawGround(sheet);
  drawAxis(sheet);
  ctx.save();
  ctx.beginPath();
  ctx.rect(scene.left, metrics.axisHeight, scene.right - scene.left, scene.height);
  ctx.clip();
  drawToday(sheet);
  for (const lane of scene.lanes) {
    drawAccents(sheet, lane, accents);
    drawCounts(sheet, lane);
    for (const mark of lane.marks) drawMark(sheet, mark);
    drawTags(sheet, lane);
  }
  setFont(sheet, font);
  for (const { marks } of scene.lanes) for (const mark of marks) drawLabel(sheet, mark);
  drawTodayBadge(sheet);
  if (accents.box) {
    const { left, right, top, bottom } = accents.box;
    ctx.strokeStyle = sheet.tokens.brand;
    ctx.lineWidth = 1.5;
    ctx.strokeRect(left, top, right - left, bottom - top);
  }
  ctx.restore();
  drawHeads(sheet);
}
