import { within, type View } from "./camera";

/** What the address says of a map, so that a reader can send what she sees. */
export interface Address {
  map: string;
  view?: View;
  metric?: string;
  excluding?: boolean;
  /** Column and row of the chosen cell. */
  cell?: [number, number];
  /** How much taller columns are drawn, in doublings. */
  height?: number;
}

/** The part of an address after `#`. */
export function write(address: Address): string {
  const words = new URLSearchParams({ map: address.map });
  if (address.view) {
    const { x, y, zoom, tilt, turn } = address.view;
    words.set("at", [Math.round(x), Math.round(y), zoom.toFixed(2), Math.round(tilt), Math.round(turn)].join("_"));
  }
  if (address.metric) {
    words.set("metric", address.metric);
  }
  if (address.excluding) {
    words.set("without", "flagged");
  }
  if (address.height) {
    words.set("height", String(address.height));
  }
  if (address.cell) {
    words.set("cell", address.cell.join("_"));
  }
  return words.toString();
}

/** Reads it back; undefined where it is of something else, and what makes no sense is left out. */
export function read(hash: string): Address | undefined {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const map = words.get("map");
  if (!map) {
    return undefined;
  }
  const address: Address = { map, excluding: words.get("without") === "flagged" };
  const at = numbers(words.get("at"), 5);
  if (at) {
    address.view = within({ x: at[0]!, y: at[1]!, zoom: at[2]!, tilt: at[3]!, turn: at[4]! });
  }
  const cell = numbers(words.get("cell"), 2);
  if (cell) {
    address.cell = [cell[0]!, cell[1]!];
  }
  const height = numbers(words.get("height"), 1);
  if (height) {
    address.height = Math.min(6, Math.max(-6, Math.round(height[0]!)));
  }
  const metric = words.get("metric");
  return metric ? { ...address, metric } : address;
}

function numbers(text: string | null, count: number): number[] | undefined {
  const found = (text ?? "").split("_").map((word) => (word === "" ? NaN : Number(word)));
  return found.length === count && found.every(Number.isFinite) ? found : undefined;
}
