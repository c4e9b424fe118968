// node check/map.mjs [--time] [--pictures FOLDER]: the map's script in Chromium, without a graphics
// card, on made-up maps: by double click and over http, by hand and by keys, light and dark, on a
// narrow screen. With --time its budgets instead, on a machine that does nothing else.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { makeMap, writeSite } from "./hexagons.mjs";
import { report, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"]
  .find((path) => path && existsSync(path));
const { values: asked } = parseArgs({ options: { time: { type: "boolean" }, pictures: { type: "string" } } });
const pictures = asked.pictures;
const faults = [];
const check = (so, words) => so || faults.push(words);

/** Keeps the context of WebGL, so that a frame can be waited for, and draws when asked to read. */
function watch() {
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = get.call(this, kind, ...rest);
    if (kind === "webgl2" && this.isConnected) {
      window.drawing = context;
    }
    return context;
  };
  window.drawn = () => window.drawing?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
}

async function open(browser, address, { named = "made", ...sight } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...sight });
  await context.addInitScript({ content: axe });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const words = `${address.slice(0, 5)} ${Object.values(sight).map((v) => JSON.stringify(v)).join(" ")}`;
  // A software renderer says that reading a pixel stalls it; that is what the check does on purpose.
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && !/GPU stall|swiftshader/i.test(message.text())
    && faults.push(`${words}: says "${message.text().slice(0, 400)}"`));
  page.on("pageerror", (error) => faults.push(`${words}: throws "${error.message}"`));
  page.on("requestfailed", (request) => faults.push(`${words}: could not load ${request.url()}`));
  page.on("request", (request) => !request.url().startsWith(address.slice(0, 5)) && !request.url().startsWith("data:")
    && faults.push(`${words}: asks for ${request.url()}`));
  await page.goto(address);
  await page.waitForFunction((name) => performance.getEntriesByName(`hexmap ${name}`).length > 0
    || document.querySelector(".hexmap-why") !== null, named, { timeout: 30_000 });
  return page;
}

/** Waits until the picture rests. */
async function rest(page) {
  await page.waitForTimeout(900);
  await page.evaluate(() => window.drawn());
}

async function picture(page, name) {
  if (pictures) {
    await rest(page);
    await page.locator(".hexmap").screenshot({ path: join(pictures, `${name}.png`) });
  }
}

async function accessible(page, words) {
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false }), STANDARD);
  found.violations.forEach((v) => faults.push(`${words}: axe ${v.id}: ${v.help}: ${v.nodes[0].target.join(" ")}: ${v.nodes[0].html.slice(0, 160)}`));
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  check(beyond <= 0, `${words}: ${beyond} px wider than the window`);
}

const factsOf = (page) => page.locator(".hexmap-facts").innerText();
const saidOn = (page) => page.locator(".announcer").innerText();

/** What the address says: where, how near, tilted and turned, and the rest. */
function addressOf(page) {
  const words = new URLSearchParams(new URL(page.url()).hash.slice(1));
  const [x, y, zoom, tilt, turn] = (words.get("at") ?? "").split("_").map(Number);
  return { x, y, zoom, tilt, turn, height: words.get("height"), cell: words.get("cell") };
}

const STEPS = [
  ["+", (now, then) => Math.abs(now.zoom - then.zoom - 0.5) < 0.02],
  ["-", (now, then) => Math.abs(now.zoom - then.zoom + 0.5) < 0.02],
  ["d", (now) => now.turn === 15],
  ["Shift+ArrowRight", (now, then) => now.x > then.x && now.y < then.y && now.cell === then.cell],
  ["n", (now) => now.turn === 0],
  ["w", (now) => now.tilt === 60],
  ["s", (now) => now.tilt === 50],
  ["f", (now) => now.tilt === 0],
  ["f", (now) => now.tilt === 50],
  ["t", (now) => now.height === "1"],
  ["l", (now) => now.height === null],
  ["0", (now, then) => now.x !== then.x && now.tilt === 50],
  ["Escape", (now, then) => now.cell === null && then.cell !== null],
];

/** Everything a hand can do, done with keys; the facts and the address follow. */
async function walk(page) {
  const frame = page.locator(".hexmap-frame").first();
  await frame.focus();
  await page.keyboard.press("Home");
  const largest = await saidOn(page);
  check(/Firms [\d,]+/.test(largest), `walk: Home says "${largest}"`);
  await page.keyboard.press("PageDown");
  check((await saidOn(page)) !== largest, "walk: Page down stays at the largest cell");
  await page.keyboard.press("PageUp");
  check((await saidOn(page)) === largest, "walk: Page up does not return to the largest cell");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  check((await saidOn(page)) === largest, "walk: right and left do not lead back");
  await rest(page);
  const cell = /cell=(-?\d+)_(-?\d+)/.exec(page.url());
  check(cell !== null, `walk: the address "${page.url()}" names no cell`);
  check((await factsOf(page)).includes(`bng1000-${cell?.[1]}-${cell?.[2]}`), "walk: facts and address name different cells");
  for (const [key, holds] of STEPS) {
    const before = addressOf(page);
    await page.keyboard.press(key);
    await rest(page);
    check(holds(addressOf(page), before), `walk: after "${key}" the address is ${page.url()}`);
  }
  await page.keyboard.press("Tab");
  check(await page.evaluate(() => document.activeElement?.className !== "hexmap-frame" || document.querySelectorAll(".hexmap-frame").length > 1), "walk: Tab does not leave the map");
}

/** Hover, a click and keys give the same facts; a drag moves; what was sent is seen. */
async function hands(page) {
  const frame = page.locator(".hexmap-frame").first();
  const box = await frame.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  const hovered = await factsOf(page);
  check(/bng1000-/.test(hovered), `hands: hover shows "${hovered}"`);
  await page.mouse.click(x, y);
  check((await factsOf(page)) === hovered, "hands: click and hover differ");
  await rest(page);
  const still = addressOf(page);
  await page.mouse.move(box.x + 5, box.y - 40);
  check((await factsOf(page)) === hovered, "hands: the chosen cell is lost when the pointer leaves");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 30, { steps: 4 });
  await page.mouse.up();
  await rest(page);
  const moved = addressOf(page);
  check(moved.x !== still.x && moved.turn === 0, "hands: a drag does not move the map");
  await page.keyboard.down("Shift");
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 60, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await rest(page);
  const turned = addressOf(page);
  check(turned.turn !== 0 && turned.tilt === 40, `hands: a drag with Shift does not turn: ${page.url()}`);
  await page.mouse.wheel(0, -250);
  await rest(page);
  check(addressOf(page).zoom > turned.zoom + 0.5, `hands: the wheel does not zoom: ${page.url()}`);
}

async function sights(browser, base) {
  const page = await open(browser, `${base}pages/made.html`, { reducedMotion: "reduce" });
  await accessible(page, "light");
  await picture(page, "together");
  await page.getByRole("radio", { name: "Firms" }).check();
  await picture(page, "3d");
  await page.getByRole("radio", { name: "Excluding flagged" }).check();
  await picture(page, "excluding");
  await page.getByRole("radio", { name: "As registered" }).check();
  await page.getByRole("radio", { name: "Flat" }).check();
  await picture(page, "flat");
  await page.getByRole("radio", { name: "3-D" }).check();
  await page.locator(".hexmap-captions button").first().click();
  await picture(page, "flagged");
  await page.locator(".hexmap-bar select").selectOption({ index: 2 });
  await picture(page, "near");
  // The address follows once the view rests.
  await page.waitForFunction(() => location.hash.includes("cell="), undefined, { timeout: 10_000 });
  await rest(page);
  const sent = page.url();
  const isFlatShown = () => page.locator(".hexmap > svg").isVisible();
  check(!(await isFlatShown()), "light: the flat picture stands beside the map");
  await page.emulateMedia({ media: "print" });
  check(await isFlatShown(), "print: the flat picture is gone");
  await page.context().close();
  const again = await open(browser, sent, { reducedMotion: "reduce" });
  await rest(again);
  const facts = await factsOf(again);
  check(/49 registrations/.test(facts), `address: the chosen cell is not shown: "${facts}"`);
  await again.context().close();
  const dark = await open(browser, `${base}pages/made.html`, { colorScheme: "dark", reducedMotion: "reduce" });
  await accessible(dark, "dark");
  await picture(dark, "dark");
  await dark.context().close();
  const small = await open(browser, `${base}pages/made.html`, { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  await accessible(small, "390 px");
  check(await small.locator("input[value='0']").isChecked(), "390 px: does not start flat");
  await picture(small, "phone");
  await small.context().close();
}

async function byHandAndKeys(browser, base) {
  const page = await open(browser, `${base}pages/made.html`, { reducedMotion: "reduce" });
  await walk(page);
  await hands(page);
  await page.context().close();
}

/** A territory of one cell, one without any, and a browser without WebGL. */
async function odd(browser, base) {
  const one = await open(browser, `${base}pages/one.html`, { named: "one" });
  await accessible(one, "one cell");
  await picture(one, "one");
  const none = await open(browser, `${base}pages/none.html`, { named: "none" });
  check(/No hexagon/.test(await none.locator(".hexmap-why").innerText()), "no cells: does not say so");
  await without(`${base}pages/made.html`);
}

async function without(address) {
  const plain = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis"] });
  const page = await open(plain, address);
  check(/offers no WebGL/.test(await page.locator(".hexmap-why").innerText()), "without WebGL: does not say why the map is flat");
  check(await page.locator(".hexmap > svg").isVisible(), "without WebGL: the flat picture is gone");
  await plain.close();
}

/** Milliseconds from the start of the page to the first frame, finished. */
async function firstFrame(browser, base, name) {
  const page = await open(browser, `${base}pages/${name}.html`, { named: name, reducedMotion: "reduce" });
  const time = await page.evaluate(() => { window.drawn(); return performance.now(); });
  await page.context().close();
  return time;
}

/** Milliseconds of frames, moving and at rest, each finished before the next begins. */
async function frames(browser, base, name) {
  const page = await open(browser, `${base}pages/${name}.html`, { named: name, reducedMotion: "reduce" });
  await page.getByRole("radio", { name: "3-D" }).check();
  await rest(page);
  const times = await page.evaluate(async () => {
    const frame = document.querySelector(".hexmap-frame");
    const key = (k) => frame.dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true }));
    const drawn = async () => {
      const before = performance.getEntriesByName("hexmap frame").length;
      while (performance.getEntriesByName("hexmap frame").length === before) {
        await new Promise((next) => requestAnimationFrame(next));
      }
      window.drawn();
    };
    const moving = [];
    key("d");
    await drawn();
    for (let i = 0; i < 10; i++) {
      const start = performance.now();
      key("d");
      await drawn();
      moving.push(performance.now() - start);
    }
    await new Promise((next) => setTimeout(next, 1500));
    window.drawn();
    const start = performance.now();
    key("t");
    await drawn();
    return { moving, still: performance.now() - start };
  });
  await page.context().close();
  times.moving.sort((a, b) => a - b);
  return { middle: times.moving[5], worst: times.moving[9], still: times.still };
}

async function budgets(browser, folder, base) {
  const size = (name) => statSync(join(folder, name)).size;
  const script = readFileSync(join(folder, "assets/map.js"));
  console.log(`script: ${(script.length / 1e3).toFixed(0)} kB, ${(gzipSync(script).length / 1e3).toFixed(0)} kB packed`);
  for (const name of ["thousand", "ten-thousand", "nation"]) {
    const first = await firstFrame(browser, base, name);
    const { middle, worst, still } = await frames(browser, base, name);
    const bytes = size(`maps/${name}.js`) / 1e6;
    console.log(`${name}: ${bytes.toFixed(2)} MB, first frame ${first.toFixed(0)} ms, moving ${middle.toFixed(0)} ms (worst ${worst.toFixed(0)}), at rest ${still.toFixed(0)} ms`);
    check(bytes <= 6, `${name}: ${bytes} MB`);
    check(first <= 3000, `${name}: first frame after ${first.toFixed(0)} ms`);
    check(middle <= 500, `${name}: ${middle.toFixed(0)} ms a frame while moving`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "agglo-map-"));
writeSite(folder, {
  made: makeMap(1000, { metrics: 4 }), one: makeMap(1), thousand: makeMap(1000, { metrics: 1 }),
  "ten-thousand": makeMap(10_000, { metrics: 1 }), nation: makeMap(140_000, { metrics: 1 }), none: makeMap(0, { metrics: 0 }),
});
const disk = pathToFileURL(join(folder, "/")).href;
const server = await serve(folder);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
try {
  if (asked.time) {
    await budgets(browser, folder, server.url);
  } else {
    await sights(browser, disk);
    await byHandAndKeys(browser, disk);
    await byHandAndKeys(browser, server.url);
    await odd(browser, disk);
  }
} finally {
  server.close();
  await browser.close();
  rmSync(folder, { recursive: true });
}
report("map on screen", faults);
