import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes beside a script the licences of the packages of which it holds code, in order of name. */
export function licences(fileName) {
  return {
    name: "licences",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.entries(chunk.modules ?? {}))
        .filter(([, module]) => module.renderedLength > 0).map(([id]) => id.replaceAll("\0", ""));
      const folders = new Set(modules.map(packageOf).filter(Boolean));
      const texts = [...folders].map(describe).sort((a, b) => (a.title < b.title ? -1 : 1));
      const source = texts.map(({ title, text }) => `${title}\n\n${text.trim()}\n`).join(`\n${"-".repeat(72)}\n\n`);
      this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** The innermost package folder of a file below node_modules. */
function packageOf(id) {
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"));
  return found?.[1];
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = fileIn(folder) ?? siblingOf(folder);
  if (!file) {
    return { title: `${name} ${version}: ${license}`, text: "The package carries no text of its licence." };
  }
  return { title: `${name} ${version}: ${license}`, text: readFileSync(file, "utf8") };
}

function fileIn(folder) {
  const name = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  return name && join(folder, name);
}

/** Packages of one scope are published from one repository; some leave its licence out. */
function siblingOf(folder) {
  const scope = dirname(folder);
  return /\/@[^/]+$/.test(scope) && existsSync(scope)
    ? readdirSync(scope).map((name) => fileIn(join(scope, name))).find(Boolean) : undefined;
}
