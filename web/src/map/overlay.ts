import { project, scaleOf, type Frame, type View } from "./camera";
import type { Asset, HexData } from "./file";
import { number } from "./words";

/** What is written over one map. */
export interface Writing {
  data: HexData;
  view: View;
  frame: Frame;
  /** Height in metres of a cell's column as drawn. */
  height: (cell: number) => number;
  /** Cells of captions, in their order; -1 where none is there. */
  captioned: number[];
  chosen: number;
  unit: string;
  scale: number;
  top: number;
  /** Kinds of symbols that the reader wants. */
  kinds: ReadonlySet<string>;
  style: Style;
}

export interface Style { ink: string; paper: string; flag: string; muted: string; font: string }
type Pen = CanvasRenderingContext2D;
interface Box { left: number; top: number; right: number; bottom: number }

/** Draws names, symbols, captions' numbers, the chosen cell and both scales, clipped to the frame. */
export function draw(pen: Pen, w: Writing): void {
  pen.save();
  pen.beginPath();
  pen.rect(w.frame.left, w.frame.top, w.frame.width, w.frame.height);
  pen.clip();
  pen.translate(w.frame.left, w.frame.top);
  pen.lineJoin = "round";
  const taken: Box[] = [{ left: w.frame.width - 50, top: 0, right: w.frame.width, bottom: 0 }];
  drawScales(pen, w, taken);
  drawChosen(pen, w);
  drawSymbols(pen, w, taken);
  drawCaptions(pen, w, taken);
  drawPlaces(pen, w, taken);
  pen.restore();
}

function drawPlaces(pen: Pen, w: Writing, taken: Box[]): void {
  const places = [...w.data.places].sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  let written = 0;
  for (const [rank, place] of places.entries()) {
    const [x, y] = project(w.view, w.frame, place.x, place.y);
    if (written >= 40 || !inside(w.frame, x, y)) {
      continue;
    }
    pen.font = `${rank < 6 ? 600 : 400} ${rank < 6 ? 14 : 12.5}px ${w.style.font}`;
    const half = pen.measureText(place.name).width / 2;
    if (take(taken, { left: x - half - 4, right: x + half + 4, top: y - 10, bottom: y + 10 })) {
      write(pen, w.style, place.name, x - half, y + 4.5);
      written += 1;
    }
  }
}

/** Shapes tell kinds apart, for colour is taken. */
export const SHAPES = ["M0-6 6 0 0 6-6 0Z", "M-5-5H5V5H-5Z", "M0-6 6 5H-6Z", "M-6-5H6L0 6Z", "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z", "M-3-6H3L6 0 3 6H-3L-6 0Z"];

export function kindsOf(data: HexData): string[] {
  return [...new Set(data.symbols.map((symbol) => symbol.kind))].sort();
}

export function shapeOf(kinds: string[], kind: string): string {
  return SHAPES[kinds.indexOf(kind) % SHAPES.length]!;
}

export function isPlaced(symbol: Asset): symbol is Asset & { x: number; y: number } {
  return Number.isFinite(symbol.x) && Number.isFinite(symbol.y) && symbol.x !== null;
}

function drawSymbols(pen: Pen, w: Writing, taken: Box[]): void {
  const kinds = kindsOf(w.data);
  for (const symbol of w.data.symbols.filter((s) => w.kinds.has(s.kind)).filter(isPlaced)) {
    const [x, y] = project(w.view, w.frame, symbol.x, symbol.y);
    if (inside(w.frame, x, y)) {
      taken.push({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });
      pen.save();
      pen.translate(x, y);
      const shape = new Path2D(shapeOf(kinds, symbol.kind));
      pen.strokeStyle = w.style.paper;
      pen.lineWidth = 3;
      pen.stroke(shape);
      pen.fillStyle = w.style.ink;
      pen.fill(shape);
      pen.restore();
    }
  }
}

/** A numbered disc above each column that a caption explains. */
function drawCaptions(pen: Pen, w: Writing, taken: Box[]): void {
  pen.font = `600 12px ${w.style.font}`;
  w.data.captions.forEach((caption, index) => {
    const cell = w.captioned[index]!;
    const [x, foot] = project(w.view, w.frame, caption.x, caption.y, cell < 0 ? 0 : w.height(cell));
    const y = Math.max(12, foot - 20);
    if (!inside(w.frame, x, y)) {
      return;
    }
    pen.strokeStyle = w.style.flag;
    pen.lineWidth = 1.5;
    line(pen, x, y, x, foot);
    pen.fillStyle = w.style.paper;
    pen.beginPath();
    pen.arc(x, y, 9.5, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
    pen.fillStyle = w.style.flag;
    const text = String(index + 1);
    pen.fillText(text, x - pen.measureText(text).width / 2, y + 4.2);
    taken.push({ left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 });
  });
}

/** The chosen cell: its top and the edges that a reader sees. */
function drawChosen(pen: Pen, w: Writing): void {
  if (w.chosen < 0) {
    return;
  }
  const radius = w.data.across / Math.sqrt(3);
  const height = w.height(w.chosen);
  const ring = (z: number): [number, number][] => [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = Math.PI / 6 + (corner * Math.PI) / 3;
    return project(w.view, w.frame, w.data.x[w.chosen]! + radius * Math.cos(angle), w.data.y[w.chosen]! + radius * Math.sin(angle), z);
  });
  for (const [colour, width] of [[w.style.paper, 6], [w.style.ink, 3]] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    ring(height).forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
    pen.stroke();
  }
}

/** A bar of distance, and in 3-D a rod of amount: what a column as tall as it stands for. */
function drawScales(pen: Pen, w: Writing, taken: Box[]): void {
  const [left, foot] = [14, w.frame.height - 16];
  const perMetre = scaleOf(w.view, w.frame);
  const metres = step(90 / perMetre);
  const long = metres * perMetre;
  rod(pen, w, [[left, foot - 5], [left, foot], [left + long, foot], [left + long, foot - 5]]);
  pen.font = `400 12px ${w.style.font}`;
  write(pen, w.style, metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, left + 6, foot - 6);
  taken.push({ left: 0, right: left + long, top: foot - 22, bottom: w.frame.height });
  const perUnit = w.scale * perMetre * Math.sin((w.view.tilt * Math.PI) / 180);
  if (perUnit > 0 && w.top > 0) {
    const amount = step(Math.min(w.top, 110 / perUnit));
    const tall = amount * perUnit;
    const bottom = foot - 30;
    rod(pen, w, [[left + 6, bottom], [left, bottom], [left, bottom - tall], [left + 6, bottom - tall]]);
    write(pen, w.style, `${number(amount)} ${w.unit}`, left + 10, bottom - tall + 5);
    write(pen, w.style, "0", left + 10, bottom + 3);
    taken.push({ left: 0, right: left + 90, top: bottom - tall - 12, bottom });
  }
}

function rod(pen: Pen, w: Writing, points: [number, number][]): void {
  for (const [colour, width] of [[w.style.paper, 4], [w.style.ink, 1.5]] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }
}

/** The largest of 1, 2, 5, 10 … that is not above. */
export function step(most: number): number {
  const ten = 10 ** Math.floor(Math.log10(most));
  return [5, 2].map((n) => n * ten).find((n) => n <= most) ?? ten;
}

function write(pen: Pen, style: Style, text: string, x: number, y: number): void {
  pen.strokeStyle = style.paper;
  pen.lineWidth = 3.5;
  pen.strokeText(text, x, y);
  pen.fillStyle = style.ink;
  pen.fillText(text, x, y);
}

function line(pen: Pen, x: number, y: number, toX: number, toY: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
  pen.stroke();
}

function inside(frame: Frame, x: number, y: number): boolean {
  return x > 4 && x < frame.width - 4 && y > 4 && y < frame.height - 4;
}

function take(taken: Box[], box: Box): boolean {
  const free = taken.every((o) => box.right < o.left || box.left > o.right || box.bottom < o.top || box.top > o.bottom);
  if (free) {
    taken.push(box);
  }
  return free;
}
