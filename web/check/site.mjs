// What the checks share: the pages of a site, one of each kind, and a server for it.
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, normalize, relative, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** All files below a folder, as paths with slashes, in order. */
export function files(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/**
 * Pages of each kind: every page of the top folder, and of each folder below the first two and the
 * last, for an area's folder holds a region, its first part and the territory there.
 */
export function kinds(folder) {
  const pages = files(folder).filter((name) => name.endsWith(".html"));
  const parent = (name) => (name ?? "").split("/").slice(0, -1).join("/");
  const folders = [...new Set(pages.map(parent))].map((f) => pages.filter((name) => parent(name) === f));
  return folders.flatMap((f) => parent(f[0]) === "" ? f : f.filter((_, i) => i < 2 || i === f.length - 1));
}

/** Serves a folder on the loopback address; answers 404 for all that is not a file in it. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? path + "index.html" : path);
    if (relative(folder, file).startsWith("..") || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Prints what was found and ends with 1 where there is any. */
export function report(what, faults) {
  for (const fault of faults.slice(0, 40)) {
    console.error(`  ${fault}`);
  }
  if (faults.length > 40) {
    console.error(`  and ${faults.length - 40} more`);
  }
  console.log(`${what}: ${faults.length === 0 ? "none wrong" : `${faults.length} wrong`}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
