/**
 * Where a reader looks from. The projection is parallel, so that equal amounts have equal heights
 * everywhere on the map. `zoom` 0 fits the whole map to its frame and 1 is twice as near; `tilt` is
 * degrees from straight above, `turn` the bearing of the top of the frame.
 */
export interface View { x: number; y: number; zoom: number; tilt: number; turn: number }

/** A frame of the page in pixels, and the pixels for a metre (as a power of two) that fit the map to it. */
export interface Frame { left: number; top: number; width: number; height: number; fit: number }

/** Nothing is seen below this: columns would stand in front of each other entirely. */
export const STEEPEST = 65;
const NEAREST = 9;
const FARTHEST = -1;
const DEGREE = Math.PI / 180;

export function scaleOf(view: View, frame: Frame): number {
  return 2 ** (frame.fit + view.zoom);
}

/** Pixels of the frame for a point at a height in metres. */
export function project(view: View, frame: Frame, x: number, y: number, z = 0): [number, number] {
  const scale = scaleOf(view, frame);
  const [sin, cos] = [Math.sin(view.turn * DEGREE), Math.cos(view.turn * DEGREE)];
  const [dx, dy] = [x - view.x, y - view.y];
  const across = dx * cos - dy * sin;
  const along = dx * sin + dy * cos;
  return [
    frame.width / 2 + scale * across,
    frame.height / 2 - scale * (along * Math.cos(view.tilt * DEGREE) + z * Math.sin(view.tilt * DEGREE)),
  ];
}

/** The point at a height that a pixel of the frame shows. */
export function ground(view: View, frame: Frame, px: number, py: number, z = 0): [number, number] {
  const scale = scaleOf(view, frame);
  const [sin, cos] = [Math.sin(view.turn * DEGREE), Math.cos(view.turn * DEGREE)];
  const across = (px - frame.width / 2) / scale;
  const up = (frame.height / 2 - py) / scale - z * Math.sin(view.tilt * DEGREE);
  const along = up / Math.cos(view.tilt * DEGREE);
  return [view.x + across * cos + along * sin, view.y - across * sin + along * cos];
}

/** The same view moved so that a point of the ground lies under a pixel. */
export function hold(view: View, frame: Frame, point: [number, number], pixel: [number, number]): View {
  const [x, y] = ground(view, frame, pixel[0], pixel[1]);
  return { ...view, x: view.x + point[0] - x, y: view.y + point[1] - y };
}

/** Nearer or farther by a number of doublings, with a pixel held in place. */
export function zoomAt(view: View, frame: Frame, by: number, pixel: [number, number]): View {
  const point = ground(view, frame, pixel[0], pixel[1]);
  return hold(within({ ...view, zoom: view.zoom + by }), frame, point, pixel);
}

/** A view within what can be looked at. */
export function within(view: View): View {
  return {
    ...view,
    zoom: Math.min(NEAREST, Math.max(FARTHEST, view.zoom)),
    tilt: Math.min(STEEPEST, Math.max(0, view.tilt)),
    turn: ((((view.turn + 180) % 360) + 360) % 360) - 180,
  };
}

/** A view on the way, the short way round. */
export function between(from: View, to: View, part: number): View {
  const ease = part * part * (3 - 2 * part);
  const mix = (a: number, b: number): number => a + (b - a) * ease;
  const turn = within({ ...to, turn: to.turn - from.turn }).turn;
  return {
    x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom),
    tilt: mix(from.tilt, to.tilt), turn: from.turn + turn * ease,
  };
}

/** What a map covers. */
export interface Extent { west: number; south: number; east: number; north: number }

/** The extent of points, never smaller than `least` metres: a territory may be one cell. */
export function extentOf(x: ArrayLike<number>, y: ArrayLike<number>, least: number): Extent {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let i = 0; i < x.length; i++) {
    box.west = Math.min(box.west, x[i]!);
    box.east = Math.max(box.east, x[i]!);
    box.south = Math.min(box.south, y[i]!);
    box.north = Math.max(box.north, y[i]!);
  }
  if (x.length === 0) {
    return { west: 0, south: 0, east: least, north: least };
  }
  const wide = Math.max(0, least - (box.east - box.west)) / 2;
  const high = Math.max(0, least - (box.north - box.south)) / 2;
  return { west: box.west - wide, east: box.east + wide, south: box.south - high, north: box.north + high };
}

/** The power of two that fits an extent to a frame, with a margin. */
export function fitOf(extent: Extent, width: number, height: number): number {
  const margin = 1.14;
  return Math.log2(Math.min(
    width / ((extent.east - extent.west) * margin), height / ((extent.north - extent.south) * margin)));
}
