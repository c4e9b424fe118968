// node check/links.mjs SITE: every link of every page leads to a file and a place in it.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { join, resolve } from "node:path";
import { files, report } from "./site.mjs";

const site = resolve(process.argv[2]);
const all = files(site);
const known = new Set(all);
const ids = new Map();

function idsOf(page) {
  if (!ids.has(page)) {
    const text = readFileSync(join(site, page), "utf8");
    ids.set(page, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1])));
  }
  return ids.get(page);
}

function unescape(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** What is wrong with a link; nothing where it leads somewhere, or out of the site on purpose. */
function fault(page, link) {
  if (/^(https?:|mailto:|data:)/.test(link)) {
    return undefined;
  }
  const [path, fragment] = link.split("#");
  const target = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path)));
  if (/^[a-z]+:/.test(link) || link.startsWith("/")) {
    return `${page}: "${link}" is not relative`;
  }
  if (!known.has(target)) {
    return `${page}: "${link}" leads to no file`;
  }
  if (fragment && target.endsWith(".html") && !idsOf(target).has(decodeURIComponent(fragment))) {
    return `${page}: "${link}" leads to no place in ${target}`;
  }
  return undefined;
}

const faults = new Set();
let count = 0;
for (const page of all.filter((name) => /\.(html|svg)$/.test(name))) {
  const text = readFileSync(join(site, page), "utf8");
  for (const [, name, value] of text.matchAll(/\s(href|src|xlink:href)="([^"]*)"/g)) {
    count += 1;
    const found = fault(page, unescape(value));
    if (found) {
      faults.add(found);
    }
  }
  if (/\s(srcset|action|formaction)="/.test(text)) {
    faults.add(`${page}: has a kind of link that this check does not read`);
  }
}
for (const sheet of all.filter((name) => name.endsWith(".css"))) {
  for (const [, value] of readFileSync(join(site, sheet), "utf8").matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
    count += 1;
    const found = fault(sheet, value);
    if (found) {
      faults.add(found);
    }
  }
}
if (count === 0) {
  faults.add("no link found: is this a site?");
}
report(`links (${count})`, [...faults]);
