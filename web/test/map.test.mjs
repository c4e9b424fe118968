// Runs the parts of the map's script that need no screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { makeMap } from "../check/hexagons.mjs";

await build({
  root: fileURLToPath(new URL("..", import.meta.url)), configFile: false, logLevel: "error",
  build: { outDir: "target/parts", minify: false, target: "es2022", lib: { entry: "test/map-parts.ts", formats: ["es"], fileName: "parts" } },
});
const parts = await import("../target/parts/parts.js");

const frame = { left: 0, top: 0, width: 800, height: 500, fit: -9 };
const view = { x: 430000, y: 390000, zoom: 1.3, tilt: 50, turn: 35 };
const near = (a, b, far = 1e-6) => a.forEach((each, i) => assert.ok(Math.abs(each - b[i]) <= far, `${a} is not ${b}`));
const map = () => parts.decode("made", makeMap(1000));

test("a file is read back as the numbers it was made from", () => {
  const data = map();
  assert.equal(data.metrics.length, 2);
  assert.deepEqual([data.q[0], data.r[0]], [150, 450]);
  near([data.x[0], data.y[0]], [375000, 389711.4317], 1e-3);
  const sum = data.metrics[0].value.reduce((a, b) => a + b, 0);
  assert.equal(sum, data.metrics[0].total);
  assert.equal(data.metrics[1].excluding, data.metrics[1].value, "nothing flagged is nothing copied");
});

test("a file with too few numbers is refused in one sentence that names it", () => {
  const file = makeMap(10);
  file.metrics[1].quotient = makeMap(9).metrics[1].quotient;
  assert.throws(() => parts.decode("made", file), /^Error: maps\/made\.js: quotient of metric 3\.1 has 9 entries for 10 cells; build the site again\.$/);
});

test("a bound belongs to the class above it, and no quotient to no class", () => {
  const breaks = [0.25, 0.5, 0.8, 1.25, 2, 4];
  assert.deepEqual([0, 0.25, 0.79, 1, 1.25, 4, 1000, NaN].map((q) => parts.classOf(breaks, q)), [0, 1, 2, 3, 4, 6, 6, -1]);
  assert.deepEqual([0, 3, 6].map((index) => parts.tokenOf(breaks, index)), [0, 3, 6]);
  assert.equal(parts.labelOf(breaks, 0), "below 0.25");
  assert.equal(parts.labelOf(breaks, 6), "4 and above");
});

test("fewer classes keep the pale colour for a place with its share", () => {
  assert.deepEqual([0, 1, 2].map((index) => parts.tokenOf([0.8, 1.25], index)), [2, 3, 4]);
});

test("counts of the legend are counts of coloured cells", () => {
  const data = map();
  const classes = [0, 1, 2, 3, 4, 5, 6].map((i) => [i, i, i]);
  const bytes = parts.coloursOf(data, data.metrics[0], { classes, none: [99, 99, 99] });
  const counts = Array.from({ length: 7 }, () => 0);
  for (let i = 0; i < data.count; i++) {
    counts[bytes[i * 4]] = (counts[bytes[i * 4]] ?? 0) + 1;
  }
  assert.deepEqual(counts.slice(0, 7), data.metrics[0].counts);
  assert.equal(bytes[40 * 4 + 3] & parts.FLAGGED, (255 - parts.FLAGGED) & parts.FLAGGED);
});

test("colours are read as style sheets write them", () => {
  assert.deepEqual(["#134f80", " #abc", "rgb(1, 2, 3)", "?"].map(parts.parse), [[19, 79, 128], [170, 187, 204], [1, 2, 3], [128, 128, 128]]);
});

test("an address gives back what was written", () => {
  const address = { map: "made", view: { ...view, x: 430001, y: 389999 }, metric: "1.1", excluding: true, cell: [-3, 450], height: 2 };
  assert.deepEqual(parts.read(`#${parts.write(address)}`), address);
});

test("an address that makes no sense leaves the view alone", () => {
  assert.equal(parts.read("#firms"), undefined);
  assert.deepEqual(parts.read("#map=made&at=1_2&cell=x_1"), { map: "made", excluding: false });
  assert.equal(parts.read("#map=made&at=0_0_99_89_270").view.tilt, parts.STEEPEST);
  assert.equal(parts.read("#map=made&at=0_0_99_89_270").view.turn, -90);
});

test("a pixel leads back to the point it shows", () => {
  for (const z of [0, 5000]) {
    const pixel = parts.project(view, frame, 431234, 398765, z);
    near(parts.ground(view, frame, ...pixel, z), [431234, 398765], 1e-3);
  }
});

test("zooming keeps the point under the pointer", () => {
  const pixel = [123, 77];
  const closer = parts.zoomAt(view, frame, 1, pixel);
  near(parts.ground(closer, frame, ...pixel), parts.ground(view, frame, ...pixel), 1e-3);
  assert.equal(closer.zoom, 2.3);
});

test("points, lines and columns stand where deck.gl draws them", () => {
  const centre = [425000, 380000];
  const deck = parts.deckView("m0", frame).makeViewport({ width: 800, height: 500, viewState: parts.deckState(view, frame, centre) });
  for (const [x, y, z] of [[430000, 390000, 0], [470000, 350000, 0], [401000, 440000, 12000]]) {
    near(deck.project([x - centre[0], y - centre[1], z]).slice(0, 2), parts.project(view, frame, x, y, z), 0.01);
  }
});

test("turning goes the short way round", () => {
  const middle = parts.between({ ...view, turn: 170 }, { ...view, turn: -170 }, 0.5);
  assert.equal(middle.turn, 180);
});

test("a territory of one cell has room around it", () => {
  const extent = parts.extentOf([430500], [389711], 20000);
  assert.deepEqual(extent, { west: 420500, south: 379711, east: 440500, north: 399711 });
});

test("every cell is found at its centre and by its column and row", () => {
  const data = map();
  const cells = new parts.Cells(data);
  for (let i = 0; i < data.count; i++) {
    assert.equal(cells.holding(data.x[i] + 300, data.y[i] - 250), i);
    assert.equal(cells.find(data.q[i], data.r[i]), i);
  }
  assert.equal(cells.holding(0, 0), -1);
});

test("a pixel shows the column in front, not the cell of the ground behind it", () => {
  const data = map();
  const cells = new parts.Cells(data);
  const values = new Float32Array(data.count);
  values[0] = 10;
  const looking = { x: data.x[0], y: data.y[0], zoom: 3, tilt: 60, turn: 0 };
  const tall = { values, top: 10, scale: 400 };
  const middle = parts.project(looking, frame, data.x[0], data.y[0], 3000);
  assert.equal(cells.seen(looking, frame, middle, tall), 0);
  const behind = cells.seen({ ...looking, tilt: 0 }, frame, middle, tall);
  assert.ok(behind !== 0 && behind >= 0);
});

test("arrows walk to the neighbour in the frame, however the map is turned", () => {
  const data = map();
  const cells = new parts.Cells(data);
  const go = (turn, direction) => cells.next(0, { ...view, turn }, frame, direction);
  const at = (cell) => [data.q[cell] - data.q[0], data.r[cell] - data.r[0]];
  assert.deepEqual(at(go(0, [1, 0])), [1, 0]);
  assert.deepEqual(at(go(180, [1, 0])), [-1, 0]);
  assert.deepEqual(at(go(90, [0, -1])), [1, 0]);
});

test("ranks begin with the largest, and the largest are the columns that stay while moving", () => {
  const data = map();
  const values = data.metrics[0].value;
  const order = new parts.Cells(data).order(values);
  const most = parts.largest(values, 100);
  assert.equal(values[order[0]], data.metrics[0].top);
  assert.ok(most.length > 0 && most.length <= 100);
  assert.ok(Math.min(...most.map((cell) => values[cell])) > values[order[most.length]]);
});

test("scales are round numbers that fit", () => {
  assert.deepEqual([0.7, 1, 4.9, 5, 90, 1234].map(parts.step), [0.5, 1, 2, 5, 50, 1000]);
});

test("a cell is told in words with its doubts", () => {
  const data = map();
  const words = parts.spoken(data, new parts.Cells(data), 40);
  assert.match(words, /km .*of \w+\. Firms \d+, \d+ without flagged, [\d.]+ % of the map, quotient [\d.]+/);
  assert.match(words, /Flagged: one company registered several times\./);
  assert.match(words, /49 registrations/);
  assert.equal(parts.idOf(data, 0), "bng1000-150-450");
});

test("what is kept back is not told", () => {
  const file = makeMap(10);
  file.markSets = ["", "c"];
  file.metrics[0].marks = Buffer.from(new Uint8Array(10).fill(1)).toString("base64");
  const data = parts.decode("made", file);
  assert.equal(parts.factsOf(data, 3)[0].value, "[c]");
  assert.equal(parts.factsOf(data, 3)[0].share, "");
});

test("the three sides drawn of a column are those towards the reader, however the map is turned", () => {
  for (let turn = -180; turn < 180; turn += 7) {
    const towards = ((270 - turn) * Math.PI) / 180;
    const faces = (side) => Math.cos((side * Math.PI) / 180 - towards);
    const drawn = [30, 90, 150].map((side) => faces(side + parts.facing(turn)));
    const hidden = [210, 270, 330].map((side) => faces(side + parts.facing(turn)));
    assert.ok(Math.max(...hidden) <= 1e-9 && Math.min(...drawn) >= -1e-9, `turned by ${turn}`);
  }
});

test("the image of what lies flat has each cell's colour where the cell is", () => {
  globalThis.ImageData ??= class { constructor(data, width, height) { Object.assign(this, { data, width, height }); } };
  const data = map();
  const colours = Uint8Array.from({ length: data.count * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 251));
  const { image, bounds } = parts.groundOf(data, colours, { paper: [0, 0, 0], flag: [0, 0, 0] }, [1000, 2000]);
  for (let i = 0; i < data.count; i++) {
    const x = Math.floor(((data.x[i] - 1000 - bounds[0]) / (bounds[2] - bounds[0])) * image.width - 0.5);
    const y = Math.floor(((bounds[3] - data.y[i] + 2000) / (bounds[3] - bounds[1])) * image.height);
    const at = (y * image.width + x) * 4;
    assert.deepEqual([...image.data.slice(at, at + 3)], [...colours.slice(i * 4, i * 4 + 3)]);
  }
});
