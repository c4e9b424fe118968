import type { HexData, Metric } from "./file";

export type Colour = [number, number, number];

/** The colours of a map, read from the page's style sheet. */
export interface Palette { classes: Colour[]; none: Colour; paper: Colour; ink: Colour; edge: Colour; flag: Colour; border: Colour }

const TOKENS: Record<Exclude<keyof Palette, "classes">, string> = {
  none: "--land", paper: "--paper", ink: "--ink", edge: "--cell-edge", flag: "--ink", border: "--around",
};

/** Tokens of the classes, from far below a share to far above. */
export const CLASSES = ["--q0", "--q1", "--q2", "--q3", "--q4", "--q5", "--q6"];

export function paletteOf(token: (name: string) => string): Palette {
  const entries = Object.entries(TOKENS).map(([name, variable]) => [name, parse(token(variable))]);
  return { ...Object.fromEntries(entries), classes: CLASSES.map((name) => parse(token(name))) } as Palette;
}

/** Reads `#abc`, `#aabbcc` and `rgb(1, 2, 3)`. */
export function parse(text: string): Colour {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? [...hex].map((c) => c + c) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)];
    return pairs.map((pair) => parseInt(pair, 16)) as Colour;
  }
  const found = text.match(/[\d.]+/g)?.slice(0, 3).map(Number);
  return found?.length === 3 ? (found as Colour) : [128, 128, 128];
}

/** The class of a quotient: the number of bounds at or below it; -1 where there is none. */
export function classOf(breaks: number[], quotient: number): number {
  return Number.isNaN(quotient) ? -1 : breaks.filter((bound) => bound <= quotient).length;
}

/** The token of a class: the class that holds 1 is the middle one, however many there are. */
export function tokenOf(breaks: number[], index: number): number {
  return Math.min(CLASSES.length - 1, Math.max(0, 3 + index - classOf(breaks, 1)));
}

/** What a class covers, in words. */
export function labelOf(breaks: number[], index: number): string {
  const [from, to] = [breaks[index - 1], breaks[index]];
  if (from === undefined) {
    return to === undefined ? "all" : `below ${to}`;
  }
  return to === undefined ? `${from} and above` : `${from} to ${to}`;
}

/** Bits that the transparency of a cell's colour carries to the shader. */
export const OF_FEW = 1;
export const FLAGGED = 2;

/** Colours of all cells, four bytes each; the last byte is 255 less the bits. */
export function coloursOf(data: HexData, metric: Metric, palette: Palette): Uint8Array {
  const byClass = metric.breaks.concat(0).map((_, index) => palette.classes[tokenOf(metric.breaks, index)]!);
  const bytes = new Uint8Array(data.count * 4);
  for (let i = 0; i < data.count; i++) {
    const found = classOf(metric.breaks, metric.quotient[i]!);
    bytes.set(found < 0 ? palette.none : byClass[found]!, i * 4);
    const few = data.markSets[metric.marks[i]!]?.includes("u") ? OF_FEW : 0;
    const flagged = (data.flagSets[metric.flags[i]!]?.length ?? 0) > 0 ? FLAGGED : 0;
    bytes[i * 4 + 3] = 255 - few - flagged;
  }
  return bytes;
}
