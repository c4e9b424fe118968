import { ground, project, type Frame, type View } from "./camera";
import type { HexData } from "./file";

/** Finds cells: by column and row, under the pointer, next in a direction, next in rank. */
export class Cells {
  private readonly at = new Map<number, number>();
  private ranked: { by: Float32Array; order: Uint32Array } | undefined;

  constructor(private readonly data: HexData) {
    for (let i = 0; i < data.count; i++) {
      this.at.set(key(data.q[i]!, data.r[i]!), i);
    }
  }

  /** The cell of a column and row, or -1. */
  find(q: number, r: number): number {
    return this.at.get(key(q, r)) ?? -1;
  }

  /** The cell that holds a point, or -1; edges round as the server rounds them. */
  holding(x: number, y: number): number {
    const row = y / ((Math.sqrt(3) / 2) * this.data.across);
    const column = x / this.data.across - row / 2;
    let [q, r] = [Math.floor(column + 0.5), Math.floor(row + 0.5)];
    const s = Math.floor(-column - row + 0.5);
    const [offQ, offR, offS] = [Math.abs(q - column), Math.abs(r - row), Math.abs(s + column + row)];
    if (offQ >= offR && offQ >= offS) {
      q = -r - s;
    } else if (offR >= offS) {
      r = -q - s;
    }
    return this.find(q, r);
  }

  /**
   * The cell seen at a pixel: the first column that the line of sight meets, on its way down from
   * the height of the tallest. Steps are a quarter of a cell.
   */
  seen(view: View, frame: Frame, pixel: [number, number], tall: Tall): number {
    const top = view.tilt > 0 ? tall.top * tall.scale : 0;
    const [startX, startY] = ground(view, frame, pixel[0], pixel[1], top);
    const [endX, endY] = ground(view, frame, pixel[0], pixel[1]);
    const steps = Math.ceil(Math.hypot(endX - startX, endY - startY) / (this.data.across / 4));
    for (let step = 0; step < steps; step++) {
      const part = step / steps;
      const cell = this.holding(startX + (endX - startX) * part, startY + (endY - startY) * part);
      if (cell >= 0 && tall.values[cell]! * tall.scale >= top * (1 - part)) {
        return cell;
      }
    }
    return this.holding(endX, endY);
  }

  /** The nearest cell to the left, right, up or down of the frame; the same cell where there is none. */
  next(from: number, view: View, frame: Frame, direction: [number, number]): number {
    const flat = { ...view, tilt: 0 };
    const [x, y] = project(flat, frame, this.data.x[from]!, this.data.y[from]!);
    let [best, least] = [from, Infinity];
    for (let i = 0; i < this.data.count; i++) {
      const [px, py] = project(flat, frame, this.data.x[i]!, this.data.y[i]!);
      const along = (px - x) * direction[0] + (py - y) * direction[1];
      const across = Math.abs((px - x) * direction[1] - (py - y) * direction[0]);
      const cost = along + 2 * across;
      if (i !== from && along > 0 && across <= along * 1.2 && cost < least) {
        [best, least] = [i, cost];
      }
    }
    return best;
  }

  /** Cells by amount, the largest first; equal ones in the order of the file. */
  order(values: Float32Array): Uint32Array {
    if (this.ranked?.by !== values) {
      const order = Uint32Array.from({ length: this.data.count }, (_, i) => i);
      order.sort((a, b) => (values[b]! || 0) - (values[a]! || 0) || a - b);
      this.ranked = { by: values, order };
    }
    return this.ranked.order;
  }
}

/** How tall columns stand: amounts, the largest of them, and metres for one. */
export interface Tall { values: Float32Array; top: number; scale: number }

/** Columns and rows are 16 bits each. */
function key(q: number, r: number): number {
  return (q + 32768) * 65536 + (r + 32768);
}

/** The cells of the `count` largest amounts, fewer where the last ones are equal. */
export function largest(values: Float32Array, count: number): Uint32Array {
  if (values.length <= count) {
    return Uint32Array.from(values, (_, i) => i);
  }
  const sorted = values.map((value) => value || 0).sort();
  const bound = sorted[values.length - count - 1]!;
  const found: number[] = [];
  values.forEach((value, i) => value > bound && found.push(i));
  return Uint32Array.from(found);
}
