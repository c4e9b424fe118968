import type { Cells } from "./cells";
import { make } from "./dom";
import type { HexData } from "./file";
import { captionsOf, factsOf, flagWords, idOf, whereOf } from "./words";

/** The facts of a cell under every metric of the figure; hover, focus and click show the same. */
export function showFacts(box: HTMLElement, data: HexData, cells: Cells, cell: number): void {
  if (cell < 0) {
    box.replaceChildren(make("p", {}, "Point at a hexagon, or walk with the arrow keys, to read its figures."));
    return;
  }
  const captions = captionsOf(data, cells, cell).map((text) => make("p", { class: "hexmap-flagged" }, text));
  const here = data.symbols.filter((s) => s.x !== null && s.y !== null && cells.holding(s.x, s.y) === cell);
  const assets = here.map((symbol) => make("p", {}, `${symbol.kind}: ${symbol.name}${symbol.note ? `. ${symbol.note}` : ""}`));
  box.replaceChildren(make("h4", {}, whereOf(data, cell), make("small", {}, idOf(data, cell))), table(data, cell), ...captions, ...assets);
}

function table(data: HexData, cell: number): HTMLElement {
  const facts = factsOf(data, cell);
  const flagged = data.metrics.some((metric) => metric.excluding !== metric.value);
  const heads = ["", "as registered", ...(flagged ? ["without flagged"] : []), "share of the map", "quotient", ""];
  const rows = facts.map((fact) => {
    const words = [fact.value, ...(flagged ? [fact.without] : []), fact.share, fact.quotient];
    const flags = make("td", { class: "hexmap-flagged" }, fact.flags.map(flagWords).join(", "));
    return make("tr", {}, make("th", { scope: "row" }, fact.name), ...words.map((word) => make("td", {}, word)), flags);
  });
  const head = make("tr", {}, ...heads.map((word) => (word === "" ? make("td") : make("th", { scope: "col" }, word))));
  return make("div", { class: "hexmap-scroll" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}
