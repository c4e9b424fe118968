import { ground, hold, within, zoomAt, type Frame, type View } from "./camera";

/** What hands and keys act on. */
export interface Held {
  view(): View;
  frame(): Frame;
  /** Shows a view at once. */
  look(view: View): void;
  /** Goes to a view, smoothly where the reader has nothing against it. */
  go(view: View): void;
  hover(pixel: [number, number] | undefined): void;
  choose(pixel: [number, number]): void;
}

interface Grip { points: Map<number, [number, number]>; start: [number, number]; turning: boolean; moved: boolean }

/** A drag moves, with Shift, Ctrl or the other button it turns and tilts; two fingers do all of it. */
export function takeHands(element: HTMLElement, held: Held): void {
  const grip: Grip = { points: new Map(), start: [0, 0], turning: false, moved: false };
  const at = (event: MouseEvent): [number, number] => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left - element.clientLeft, event.clientY - box.top - element.clientTop];
  };
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    grip.points.set(event.pointerId, at(event));
    grip.start = at(event);
    grip.turning = event.button === 2 || event.shiftKey || event.ctrlKey;
    grip.moved = grip.points.size > 1;
  });
  element.addEventListener("pointermove", (event) => {
    if (!grip.points.has(event.pointerId)) {
      held.hover(event.pointerType === "mouse" ? at(event) : undefined);
    } else {
      drag(grip, held, event.pointerId, at(event));
    }
  });
  const leave = (event: PointerEvent): void => {
    const single = grip.points.size === 1 && grip.points.delete(event.pointerId);
    grip.points.delete(event.pointerId);
    if (single && !grip.moved && event.type === "pointerup") {
      held.choose(at(event));
    }
  };
  element.addEventListener("pointerup", leave);
  element.addEventListener("pointercancel", leave);
  element.addEventListener("pointerleave", () => held.hover(undefined));
  element.addEventListener("contextmenu", (event) => event.preventDefault());
  element.addEventListener("dblclick", (event) => held.go(zoomAt(held.view(), held.frame(), 1, at(event))));
  element.addEventListener("wheel", (event) => {
    // A page must scroll under a wheel until the reader has taken hold of the map.
    if (event.ctrlKey || document.activeElement === element) {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      held.look(zoomAt(held.view(), held.frame(), (-event.deltaY * lines) / 250, at(event)));
    }
  }, { passive: false });
}

function drag(grip: Grip, held: Held, id: number, to: [number, number]): void {
  const from = grip.points.get(id)!;
  grip.moved ||= Math.hypot(to[0] - grip.start[0], to[1] - grip.start[1]) > 4;
  if (!grip.moved) {
    return;
  }
  const other = [...grip.points].find(([pointer]) => pointer !== id)?.[1];
  grip.points.set(id, to);
  const view = held.view();
  if (other) {
    held.look(pinch(view, held.frame(), [from, to], other));
  } else if (grip.turning) {
    held.look(within({ ...view, turn: view.turn - (to[0] - from[0]) / 3, tilt: view.tilt - (to[1] - from[1]) / 3 }));
  } else {
    held.look(hold(view, held.frame(), ground(view, held.frame(), from[0], from[1]), to));
  }
}

/** One finger moves against another: their distance zooms, their direction turns. */
function pinch(view: View, frame: Frame, [from, to]: [number, number][], other: [number, number]): View {
  const middle = (p: [number, number]): [number, number] => [(p[0] + other[0]) / 2, (p[1] + other[1]) / 2];
  const far = (p: [number, number]): number => Math.max(1, Math.hypot(p[0] - other[0], p[1] - other[1]));
  const angle = (p: [number, number]): number => (Math.atan2(p[1] - other[1], p[0] - other[0]) * 180) / Math.PI;
  const point = ground(view, frame, ...middle(from!));
  const turned = { ...view, zoom: view.zoom + Math.log2(far(to!) / far(from!)), turn: view.turn - (angle(to!) - angle(from!)) };
  return hold(within(turned), frame, point, middle(to!));
}
