// Called by Maven when a source changed: installs the tools the lock file names, checks, builds.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

function stop(message) {
  console.error(message);
  process.exit(1);
}

function run(words, otherwise) {
  const done = spawnSync("npm", words, { stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) {
    stop(otherwise);
  }
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`web: needs Node 20.19 or newer and this is ${process.versions.node}; install a newer one, or build with -Pno-web.`);
}

const stamp = "node_modules/.installed";
const lock = readFileSync("package-lock.json", "utf8");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  run(["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    "web: npm could not install what package-lock.json names; is the registry reachable? -Pno-web builds without.");
  writeFileSync(stamp, lock);
}
run(["run", "--silent", "build"], "web: the page script could not be built; the lines above say where.");
