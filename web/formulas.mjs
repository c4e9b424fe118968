// node formulas.mjs < TEX: each line of TeX with its MathML behind a tab, as the table of formulas
// in the publish module holds them. Pages have no script for formulas, and no build needs Node for them.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import temml from "temml";

/**
 * MathML of a display formula, as browsers know it without a style sheet of the library: its
 * classes and styles go, and a bar over a term becomes an accent.
 */
export function mathOf(tex) {
  return temml
    .renderToString(tex, { displayMode: true, throwOnError: true, strict: true })
    .replaceAll(/<menclose notation="top"[^>]*>(.*?)<\/menclose>/g, '<mover>$1<mo stretchy="true">¯</mo></mover>')
    .replaceAll(/ (?:class|style)="[^"]*"/g, "");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lines = readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
  let wrong = false;
  for (const tex of lines) {
    try {
      process.stdout.write(`${tex}\t${mathOf(tex)}\n`);
    } catch (error) {
      wrong = true;
      console.error(`formulas: ${tex}: ${error.message}`);
    }
  }
  process.exitCode = wrong ? 1 : 0;
}
