/** A map's file as the site holds it; arrays are little-endian, in base64. */
export interface MapFile {
  title: string;
  synthetic: boolean;
  grid: string;
  across: number;
  count: number;
  q: string;
  r: string;
  metrics: MetricFile[];
  flagSets: string[][];
  markSets: string[];
  captions: Caption[];
  places: Place[];
  borders: { level: string; name: string; d: string }[];
  symbols: Asset[];
  presets: Preset[];
}

/** One metric of a file. Where `excluding` is left out nothing is flagged; `share` follows from `total`. */
export interface MetricFile {
  id: string;
  name: string;
  unit: string;
  period: string;
  source: string;
  asOf: string;
  value: string;
  excluding?: string;
  share?: string;
  quotient: string;
  flags?: string;
  marks?: string;
  breaks: number[];
  counts: number[];
  top: number;
  total: number;
}

/** A sentence about data that distort, and the flag it explains. */
export interface Caption { x: number; y: number; text: string; code: string }
export interface Place { name: string; x: number; y: number; size: number }
/** An asset or initiative; without coordinates it is named beside the map. */
export interface Asset { kind: string; name: string; x: number | null; y: number | null; note: string }
/** Where to look from: `zoom` 0 fits the whole map, 1 is twice as near; degrees of tilt and turn. */
export interface Preset { name: string; x: number; y: number; zoom: number; tilt: number; turn: number }

/** One metric, ready to draw. */
export interface Metric extends Omit<MetricFile, "value" | "excluding" | "share" | "quotient" | "flags" | "marks"> {
  value: Float32Array;
  excluding: Float32Array;
  quotient: Float32Array;
  flags: Uint8Array;
  marks: Uint8Array;
}

/** A map, ready to draw; `x` and `y` are centres of cells in grid metres. */
export interface HexData extends Omit<MapFile, "q" | "r" | "metrics" | "borders"> {
  name: string;
  q: Int16Array;
  r: Int16Array;
  x: Float64Array;
  y: Float64Array;
  metrics: Metric[];
  borders: { level: string; name: string; points: Int32Array }[];
}

/** Reads a file; throws one sentence where an array has not the length it should. */
export function decode(name: string, file: MapFile): HexData {
  const wanted = (what: string, bytes: ArrayBuffer, size: number): ArrayBuffer => {
    if (bytes.byteLength !== file.count * size) {
      throw new Error(`maps/${name}.js: ${what} has ${bytes.byteLength / size} entries for ${file.count} cells; build the site again.`);
    }
    return bytes;
  };
  const q = new Int16Array(wanted("q", bytesOf(file.q), 2));
  const r = new Int16Array(wanted("r", bytesOf(file.r), 2));
  const metrics = file.metrics.map((metric) => metricOf(metric, file.count, wanted));
  const borders = file.borders.map((b) => ({ level: b.level, name: b.name, points: new Int32Array(bytesOf(b.d)) }));
  return { ...file, name, q, r, metrics, borders, ...centres(q, r, file.across) };
}

type Wanted = (what: string, bytes: ArrayBuffer, size: number) => ArrayBuffer;

function metricOf(file: MetricFile, count: number, wanted: Wanted): Metric {
  const numbers = (what: "value" | "excluding" | "quotient", text: string): Float32Array =>
    new Float32Array(wanted(`${what} of metric ${file.id}`, bytesOf(text), 4));
  const indices = (what: string, text: string | undefined): Uint8Array => text === undefined
    ? new Uint8Array(count) : new Uint8Array(wanted(`${what} of metric ${file.id}`, bytesOf(text), 1));
  const value = numbers("value", file.value);
  return {
    ...file,
    value,
    excluding: file.excluding === undefined ? value : numbers("excluding", file.excluding),
    quotient: numbers("quotient", file.quotient),
    flags: indices("flags", file.flags),
    marks: indices("marks", file.marks),
  };
}

/** Rows of hexagons are a half times the root of three apart, and each begins half a cell further east. */
function centres(q: Int16Array, r: Int16Array, across: number): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(q.length);
  const y = new Float64Array(q.length);
  for (let i = 0; i < q.length; i++) {
    x[i] = across * (q[i]! + r[i]! / 2);
    y[i] = across * (Math.sqrt(3) / 2) * r[i]!;
  }
  return { x, y };
}

function bytesOf(text: string): ArrayBuffer {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) {
    bytes[i] = letters.charCodeAt(i);
  }
  return bytes.buffer;
}
