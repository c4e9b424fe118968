import { announce } from "./status";
import { compare, valueOf, type Value } from "./value";

type Direction = "ascending" | "descending";

/** Gives each `table[data-sortable]` a button in every column heading. */
export function makeSortable(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    if (isPlain(table)) {
      headings(table).forEach((heading, column) => addButton(table, heading, column));
    }
  }
}

/** Joined cells would part when rows move, so such tables stay as they are. */
function isPlain(table: HTMLTableElement): boolean {
  const bodies = table.querySelectorAll("tbody").length;
  return bodies === 1 && table.querySelector("[rowspan], [colspan]") === null;
}

function headings(table: HTMLTableElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("thead tr:last-child > *")];
}

function addButton(table: HTMLTableElement, heading: HTMLElement, column: number): void {
  const name = nameOf(heading);
  if (name === "" || "unsortable" in heading.dataset) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  if (heading.querySelector("a, button") === null) {
    button.append(...heading.childNodes);
  } else {
    button.setAttribute("aria-label", `Sort by ${name}`);
  }
  heading.append(button);
  button.addEventListener("click", () => sort(table, heading, column, name));
}

/** The words of a heading; its lines are elements without a space between. */
function nameOf(heading: HTMLElement): string {
  const words = [...heading.childNodes].map((node) => node.textContent?.trim() ?? "");
  return words.filter((word) => word !== "").join(", ");
}

function sort(table: HTMLTableElement, heading: HTMLElement, column: number, name: string): void {
  const rows = [...table.querySelectorAll<HTMLElement>("tbody > tr")];
  const keyed = rows.map((row) => ({ row, value: keyOf(row, column) }));
  const direction = next(heading, keyed.map((k) => k.value));
  keyed.sort((a, b) => place(a.value, b.value, direction));
  table.querySelector("tbody")?.append(...keyed.map((k) => k.row));
  for (const other of headings(table)) {
    other.removeAttribute("aria-sort");
  }
  heading.setAttribute("aria-sort", direction);
  announce(`Sorted by ${name}, ${direction}`);
}

function keyOf(row: HTMLElement, column: number): Value {
  const cell = row.children[column];
  return cell instanceof HTMLElement ? valueOf(cell) : undefined;
}

/** Numbers start with the largest, words with A; a second press turns the order round. */
function next(heading: HTMLElement, values: Value[]): Direction {
  const now = heading.getAttribute("aria-sort");
  if (now !== null) {
    return now === "ascending" ? "descending" : "ascending";
  }
  return values.some((value) => typeof value === "number") ? "descending" : "ascending";
}

/** Missing values come last in either direction. */
function place(a: Value, b: Value, direction: Direction): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return direction === "ascending" ? compare(a, b) : compare(b, a);
}
