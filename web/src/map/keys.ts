import { ground, within, zoomAt, type View } from "./camera";
import type { Held } from "./hands";

/** What keys ask for beside views. */
export interface Walked extends Held {
  /** Goes to the next cell in a direction of the frame. */
  step(direction: [number, number]): void;
  /** Goes to the largest cell (`0`) or so many ranks on. */
  rank(by: number): void;
  /** Says the facts of the chosen cell again. */
  say(): void;
  clear(): void;
  taller(by: number): void;
  tilt(to: number): void;
  whole(): void;
}

/** The tilt of 3-D where the reader has chosen none. */
export const TILT = 50;

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** The keys, for the map and for its help. */
export const KEYS: [string, string][] = [
  ["Arrows", "next cell in that direction"], ["Page down, Page up", "next smaller, next larger cell"],
  ["Home", "largest cell"], ["Enter", "say the cell again"], ["Escape", "let go of the cell"],
  ["Shift + arrows", "move the map"], ["+, −", "nearer, farther"], ["W, S", "tilt"], ["A, D", "turn"], ["N", "north up"],
  ["F", "flat or 3-D"], ["T, L", "taller, lower columns"], ["0", "whole map"],
];

export function takeKeys(element: HTMLElement, walked: Walked): void {
  element.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && press(event, walked)) {
      event.preventDefault();
    }
  });
}

function press(event: KeyboardEvent, walked: Walked): boolean {
  const arrow = ARROWS[event.key];
  if (arrow) {
    if (event.shiftKey) {
      move(arrow, walked);
    } else {
      walked.step(arrow);
    }
    return true;
  }
  const act = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.(walked);
  return act !== undefined;
}

function move(direction: [number, number], walked: Walked): void {
  const [view, frame] = [walked.view(), walked.frame()];
  const [x, y] = ground(view, frame, frame.width * (0.5 + direction[0] * 0.2), frame.height * (0.5 + direction[1] * 0.2));
  walked.go({ ...view, x, y });
}

export function changed(walked: Held, change: (view: View) => Partial<View>): void {
  const view = walked.view();
  walked.go(within({ ...view, ...change(view) }));
}

export function zoomed(walked: Held, by: number): void {
  const frame = walked.frame();
  walked.go(zoomAt(walked.view(), frame, by, [frame.width / 2, frame.height / 2]));
}

const ACTS: Record<string, (walked: Walked) => void> = {
  PageDown: (w) => w.rank(1),
  PageUp: (w) => w.rank(-1),
  Home: (w) => w.rank(0),
  Enter: (w) => w.say(),
  " ": (w) => w.say(),
  Escape: (w) => w.clear(),
  "+": (w) => zoomed(w, 0.5),
  "=": (w) => zoomed(w, 0.5),
  "-": (w) => zoomed(w, -0.5),
  w: (w) => changed(w, (v) => ({ tilt: v.tilt + 10 })),
  s: (w) => changed(w, (v) => ({ tilt: v.tilt - 10 })),
  a: (w) => changed(w, (v) => ({ turn: v.turn - 15 })),
  d: (w) => changed(w, (v) => ({ turn: v.turn + 15 })),
  n: (w) => changed(w, () => ({ turn: 0 })),
  f: (w) => w.tilt(w.view().tilt > 0 ? 0 : TILT),
  t: (w) => w.taller(1),
  l: (w) => w.taller(-1),
  "0": (w) => w.whole(),
};
