/** What a cell is sorted by: a number, a word, or nothing where the cell has no value. */
export type Value = number | string | undefined;

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?/;
const MISSING = /^(\[[a-z]+\]|[-–—])?$/;

/** The value of a cell: its `data-value` where the page gives one, else what it shows. */
export function valueOf(cell: HTMLElement): Value {
  return parse(cell.dataset["value"] ?? cell.textContent ?? "");
}

/** Reads `31,366,000`, `+2.4 %`, `−1.5` and `[x]` as a reader does. */
export function parse(shown: string): Value {
  const text = shown.trim();
  if (MISSING.test(text)) {
    return undefined;
  }
  const digits = text.replace(/^−/, "-").replace(/^[£$€]/, "");
  const found = NUMBER.exec(digits);
  const rest = found ? digits.slice(found[0].length).trim() : text;
  return found && !/^[\d.,]/.test(rest) && isUnit(rest) ? Number(found[0].replaceAll(",", "")) : text;
}

/** A word of notes or a unit may follow a number; a whole phrase makes it a name such as `29 Cars`. */
function isUnit(rest: string): boolean {
  return rest === "" || /^(%|points|of \d+|m|bn|\[[a-z]+\])/.test(rest);
}

/** Orders values upwards; a number before a word. Missing values are the caller's to place. */
export function compare(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  if (typeof a === "string" && typeof b === "string") {
    return collator.compare(a, b);
  }
  return typeof a === "number" ? -1 : 1;
}
