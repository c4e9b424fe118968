// Made-up maps in the form of the site's files, to try the map's script on. Everything is synthetic.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FROM = new URL("../target/classes/org/agglo/publish/web/map.js", import.meta.url);
const STYLE = new URL("../../publish/src/main/resources/org/agglo/publish/site/site.css", import.meta.url);
const BREAKS = [0.25, 0.5, 0.8, 1.25, 2, 4];

/** A stream of numbers from 0 to 1 that is the same each time (mulberry32). */
export function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function base64(array) {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");
}

/** Cells of a disc around a centre, nearest first. */
function disc(count, centre) {
  const reach = Math.ceil(Math.sqrt(count / 2.6)) + 2;
  const cells = [];
  for (let dq = -reach; dq <= reach; dq++) {
    for (let dr = -reach; dr <= reach; dr++) {
      cells.push([dq * dq + dr * dr + dq * dr, centre[0] + dq, centre[1] + dr]);
    }
  }
  return cells.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).slice(0, count);
}

/** A map's file with `count` cells and as many of its metrics as asked for. */
export function makeMap(count, { metrics = 2, seed = 1 } = {}) {
  if (count === 0) {
    return { ...makeMap(1, { seed }), count: 0, q: "", r: "", metrics: [], captions: [] };
  }
  const next = stream(seed);
  const cells = disc(count, [150, 450]);
  const q = Int16Array.from(cells, (cell) => cell[1]);
  const r = Int16Array.from(cells, (cell) => cell[2]);
  const x = Array.from(q, (column, i) => 1000 * (column + r[i] / 2));
  const y = Array.from(r, (row) => 1000 * (Math.sqrt(3) / 2) * row);
  const reach = x.reduce((a, b) => Math.max(a, b)) - x.reduce((a, b) => Math.min(a, b)) || 1000;
  const at = (part, angle) => [x[0] + part * reach * Math.cos(angle), y[0] + part * reach * Math.sin(angle)];
  const towns = Array.from({ length: 12 }, (_, i) => [...at(i === 0 ? 0 : 0.08 + 0.3 * next(), 2 * Math.PI * next()), 0.3 + next()]);
  const all = [["1.1", "Firms", "firms", 12], ["3.1", "Jobs", "jobs", 190], ["4.1", "Turnover", "£ thousand", 41000], ["6.1", "Grants", "grants", 3]];
  const spike = Math.min(Math.max(0, count - 1), 40);
  const made = all.slice(0, metrics).map((words) => makeMetric(words, { x, y, towns, reach, next, spike, count }));
  return {
    title: "Made-up makers of instruments", synthetic: true, grid: "EPSG:27700", across: 1000, count,
    q: base64(q), r: base64(r),
    metrics: made.map(({ before: _, after: __, ...metric }) => metric),
    flagSets: [[], ["dup-reg"]], markSets: ["", "u"],
    captions: [{ x: x[spike], y: y[spike], code: "dup-reg", text: `One company stands here with ${made[0].before - made[0].after + 1} registrations; counted once, the hexagon falls from ${made[0].before} firms to ${made[0].after}.` }],
    places: towns.map(([tx, ty, size], i) => ({ name: NAMES[i], x: Math.round(tx), y: Math.round(ty), size: Math.round(size * 100000) })),
    borders: borders(x[0], y[0], reach),
    symbols: symbols(at, next),
    presets: [
      { name: "The largest town from the south", x: towns[0][0], y: towns[0][1], zoom: 2, tilt: 55, turn: 0 },
      { name: "From the south-west", x: x[0], y: y[0], zoom: 0, tilt: 50, turn: 45 },
    ],
  };
}

const NAMES = ["Aldmouth", "Brackwell", "Cawder", "Dunsley", "Eastholm", "Farrowby", "Glenross", "Harthill", "Inverlea", "Jarnby", "Kettlewick", "Langstow"];

function makeMetric([id, name, unit, size], { x, y, towns, reach, next, spike, count }) {
  const value = new Float32Array(count);
  const quotient = new Float32Array(count);
  const marks = new Uint8Array(count);
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const pull = towns.reduce((sum, [tx, ty, weight]) =>
      sum + weight * Math.exp(-((x[i] - tx) ** 2 + (y[i] - ty) ** 2) / (2 * (0.03 * reach) ** 2)), 0.04);
    value[i] = Math.max(1, Math.round(size * pull * (0.3 + 1.4 * next() ** 2)));
    quotient[i] = next() < 0.01 ? NaN : Math.exp(0.7 * (next() + next() + next() - 1.5) + 0.8 * Math.sin(x[i] / reach * 9 + y[i] / reach * 5) + 0.6 * Math.log(pull + 0.35));
    marks[i] = value[i] < size / 4 ? 1 : 0;
  }
  const excluding = value.slice();
  for (const cell of [spike, 7, Math.floor(count / 3)].filter((cell) => cell < count)) {
    value[cell] += size * (cell === spike ? 4 : 1);
    flags[cell] = 1;
  }
  const counts = Array.from({ length: 7 }, () => 0);
  quotient.forEach((each) => Number.isNaN(each) || counts[BREAKS.filter((bound) => bound <= each).length]++);
  return {
    id, name, unit, period: "2025", source: "Synthetic register", asOf: "2026-01-01",
    value: base64(value), ...(id === "1.1" ? { excluding: base64(excluding), flags: base64(flags) } : {}),
    quotient: base64(quotient), marks: base64(marks), breaks: BREAKS, counts,
    before: value[spike], after: excluding[spike], top: value.reduce((a, b) => Math.max(a, b)), total: value.reduce((a, b) => a + b, 0),
  };
}

/** Twelve sectors and the ring around them. */
function borders(x, y, reach) {
  const point = (part, k) => [x + part * reach * Math.cos((k * Math.PI) / 36), y + part * reach * Math.sin((k * Math.PI) / 36)];
  const ring = Int32Array.from(Array.from({ length: 73 }, (_, k) => point(0.56 + 0.02 * Math.sin(k * 1.7), k % 72)).flat());
  const spokes = [0, 1, 2, 3, 4, 5].map((i) =>
    Int32Array.from([0, 1, 2, 3, 4].flatMap((k) => point((0.555 * k) / 4, i * 12 + 3 * Math.sin(k * 2 + i)))));
  return [{ level: "region", name: "Made-up region", d: base64(ring) },
    ...spokes.map((d, i) => ({ level: "upper tier", name: `Border ${i + 1}`, d: base64(d) }))];
}

function symbols(at, next) {
  const kinds = [["university", "University", 4], ["research institute", "Institute", 5], ["initiative", "Enterprise zone", 3]];
  const placed = kinds.flatMap(([kind, name, count]) => Array.from({ length: count }, (_, i) => {
    const [x, y] = at(0.4 * next(), 2 * Math.PI * next());
    return { kind, name: `${name} ${i + 1}`, x: Math.round(x), y: Math.round(y), note: "" };
  }));
  return [...placed, { kind: "initiative", name: "Initiative without a place", x: null, y: null, note: "" }];
}

/** Writes a small site with one page for each map and gives the names of its pages. */
export function writeSite(folder, maps) {
  for (const part of ["assets", "maps", "pages"]) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  if (!existsSync(FROM)) {
    throw new Error("there is no map.js: npm run build");
  }
  copyFileSync(FROM, join(folder, "assets/map.js"));
  writeFileSync(join(folder, "assets/site.css"), readFileSync(STYLE, "utf8").replace(/@font-face\s*\{[^}]*\}/g, ""));
  return Object.entries(maps).map(([name, map]) => {
    writeFileSync(join(folder, `maps/${name}.js`), `AggloMap.data(${JSON.stringify(name)}, ${JSON.stringify(map)});\n`);
    writeFileSync(join(folder, `pages/${name}.html`), pageOf(name, map));
    return `pages/${name}.html`;
  });
}

function pageOf(name, map) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${map.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="../assets/site.css"><link rel="icon" href="data:,">
<script defer src="../assets/map.js"></script></head>
<body><header class="top"><nav class="wide"><a class="home" href="${name}.html">Agglo</a></nav></header><main class="wide"><h1>${map.title}</h1><section><h2>Map</h2><h3>Hexagons of a kilometre</h3>
<figure class="hexmap" data-map="${name}">
<svg role="img" viewBox="0 0 100 60" aria-label="Flat picture, synthetic"><title>Flat picture, synthetic</title><path d="M40 10 60 10 70 30 60 50 40 50 30 30Z" fill="var(--q5)"/></svg>
<figcaption>Synthetic.</figcaption></figure></section></main></body></html>
`;
}
