// node check/picture.mjs SITE PAGE FILE [WIDTH HEIGHT]: a picture of the top of a page.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, name, file, width = "1280", height = "800"] = process.argv.slice(2);
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
await page.goto(pathToFileURL(join(resolve(site), name)).href);
await page.screenshot({ path: file });
await browser.close();
