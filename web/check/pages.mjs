// node check/pages.mjs SITE: opens pages of each kind in Chromium, by double click and over
// http, and looks for errors, failed requests, empty pictures and faults of accessibility.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { kinds, report, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const SIGHTS = ["light", "dark"].flatMap((colorScheme) =>
  [{ width: 1280, height: 900 }, { width: 390, height: 844 }].map((viewport) => ({ colorScheme, viewport })));

const site = resolve(process.argv[2]);
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"]
  .find((path) => path && existsSync(path));
const faults = [];

/** Opens a page and gives what the browser complained of to `complain`. */
async function open(context, address, complain) {
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complain(`says "${message.text()}"`);
    }
  });
  page.on("pageerror", (error) => complain(`throws "${error.message}"`));
  page.on("requestfailed", (request) => complain(`could not load ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && complain(`got ${response.status()} for ${response.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(".", address).protocol) && !request.url().startsWith("data:")) {
      complain(`asks for ${request.url()}`);
    }
  });
  await page.goto(address, { waitUntil: "load" });
  return page;
}

/** Names of pictures without a title, or in which nothing is drawn. */
function emptyPictures() {
  const shapes = "path, rect, circle, line, polyline, polygon, use, text";
  return [...document.querySelectorAll("svg[role=img]")]
    .filter((svg) => {
      const title = svg.querySelector("title")?.textContent?.trim();
      const drawn = [...svg.querySelectorAll(shapes)].some((shape) => {
        const box = shape.getBoundingClientRect();
        return box.width + box.height > 0;
      });
      return !title || !drawn;
    })
    .map((svg) => svg.getAttribute("aria-labelledby") ?? svg.outerHTML.slice(0, 80));
}

async function checkAccess(page, name, sight) {
  const found = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false }),
    STANDARD);
  for (const violation of found.violations) {
    const first = violation.nodes[0];
    faults.push(`${name} (${sight}): axe ${violation.id}, ${violation.nodes.length} times: ${violation.help}: ${first.target.join(" ")}`);
  }
}

/** A page wider than its window has to be pushed sideways to be read. */
async function checkWidth(page, name, sight) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (beyond > 0) {
    faults.push(`${name} (${sight}): ${beyond} px wider than the window`);
  }
}

async function checkPictures(page, name) {
  const pictures = await page.locator("svg[role=img]").count();
  for (const empty of await page.evaluate(emptyPictures)) {
    faults.push(`${name}: picture "${empty}" is empty or has no title`);
  }
  return pictures;
}

/** A press on the first sortable heading sorts, or the script is not at work. */
async function checkScript(page, name) {
  const button = page.locator("table[data-sortable] th > .sort").first();
  if ((await page.locator("table[data-sortable]").count()) > 0) {
    await button.evaluate((element) => element.click());
    if ((await page.locator("th[aria-sort]").count()) === 0) {
      faults.push(`${name}: a press on a heading does not sort the table`);
    }
  }
}

async function checkOver(browser, base, pages, sights) {
  let pictures = 0;
  for (const sight of sights) {
    const context = await browser.newContext({ ...sight, reducedMotion: "reduce" });
    await context.addInitScript({ content: axe });
    const words = `${sight.colorScheme}, ${sight.viewport.width} px`;
    for (const name of pages) {
      const address = new URL(name, base).href;
      const page = await open(context, address, (fault) => faults.push(`${name} (${words}): ${fault}`));
      await checkAccess(page, name, words);
      await checkWidth(page, name, words);
      pictures += await checkPictures(page, name);
      await checkScript(page, name);
      await page.close();
    }
    await context.close();
  }
  return pictures;
}

const pages = kinds(site);
if (!pages.includes("index.html")) {
  faults.push(`${site} has no index.html`);
}
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const server = await serve(site);
let pictures = 0;
try {
  pictures += await checkOver(browser, pathToFileURL(join(site, "/")).href, pages, SIGHTS);
  pictures += await checkOver(browser, server.url, pages, SIGHTS.slice(0, 1));
} finally {
  server.close();
  await browser.close();
}
if (pictures === 0) {
  faults.push("no page has a chart or a map");
}
report(`pages (${pages.length} of all kinds, ${SIGHTS.length} sights from disk, one over http, ${pictures} pictures)`, faults);
