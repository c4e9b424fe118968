import { STEEPEST, type View } from "./camera";
import { classOf, labelOf, tokenOf } from "./colour";
import { icon, make } from "./dom";
import type { HexData, Metric, Preset } from "./file";
import { changed, KEYS, TILT, zoomed, type Walked } from "./keys";
import { isPlaced, kindsOf, shapeOf } from "./overlay";
import { number } from "./words";

/** One of several, as a row of joined buttons that are radio buttons to a keyboard. */
export interface Choice { element: HTMLFieldSetElement; set(value: string): void }

let choices = 0;

export function choice(title: string, options: [string, string][], chosen: (value: string) => void): Choice {
  const name = `hexmap-choice-${++choices}`;
  const element = make("fieldset", {}, make("legend", {}, title));
  for (const [value, label] of options) {
    const input = make("input", { type: "radio", name, value });
    input.addEventListener("change", () => chosen(value));
    element.append(make("label", {}, input, make("span", {}, label)));
  }
  const set = (value: string): void => {
    element.querySelectorAll("input").forEach((input) => { input.checked = input.value === value; });
  };
  return { element, set };
}

/** The views a reader may jump to. */
export function presetsOf(presets: Preset[], walked: Walked): HTMLElement {
  const select = make("select", {}, make("option", { value: "" }, "choose …"), make("option", { value: "whole" }, "Whole map"));
  presets.forEach((preset, index) => select.append(make("option", { value: String(index) }, preset.name)));
  select.addEventListener("change", () => {
    const { name: _, ...view } = presets[Number(select.value)] ?? { name: "" };
    if (select.value === "whole") {
      walked.whole();
    } else if (select.value !== "") {
      walked.go(view as View);
    }
    select.value = "";
  });
  return make("label", {}, make("span", { class: "hexmap-word" }, "Go to"), select);
}

const TOOLS: [string, string, (walked: Walked) => void][] = [
  ["Nearer", "M-6 0H6M0-6V6", (w) => zoomed(w, 0.5)],
  ["Farther", "M-6 0H6", (w) => zoomed(w, -0.5)],
  ["", "", () => undefined],
  ["Tilt more", "M-7 4H7L4-3H-4ZM0-6V-8", (w) => changed(w, (v) => ({ tilt: Math.min(STEEPEST, v.tilt + 10) }))],
  ["Tilt less", "M-6 6H6V-6H-6Z", (w) => changed(w, (v) => ({ tilt: v.tilt - 10 }))],
  ["Turn left", "M-6-1A6 6 0 1 1-3 5M-6-1-8-5M-6-1-2-3", (w) => changed(w, (v) => ({ turn: v.turn + 15 }))],
  ["Turn right", "M6-1A6 6 0 1 0 3 5M6-1 8-5M6-1 2-3", (w) => changed(w, (v) => ({ turn: v.turn - 15 }))],
  ["North up", "M0-8 4 6 0 3-4 6Z", (w) => changed(w, () => ({ turn: 0 }))],
  ["", "", () => undefined],
  ["Taller columns", "M-5 7V-7H1V7ZM5-7V-1M3-5 5-7 7-5", (w) => w.taller(1)],
  ["Lower columns", "M-5 7V1H1V7ZM5-7V-1M3-3 5-1 7-3", (w) => w.taller(-1)],
];

/** Buttons on the map; the compass needle turns with it. */
export function toolsOf(walked: Walked): { element: HTMLElement; needle: SVGSVGElement } {
  const element = make("div", { class: "hexmap-tools", role: "group", "aria-label": "Move the map" });
  let needle = icon("");
  for (const [title, path, act] of TOOLS) {
    const drawing = icon(path);
    const button = make("button", { type: "button", title, "aria-label": title }, drawing);
    button.addEventListener("click", () => act(walked));
    element.append(title === "" ? make("hr", { "aria-hidden": "true" }) : button);
    needle = title === "North up" ? drawing : needle;
  }
  return { element, needle };
}

/** The classes of one metric with the cells of each. */
export function legendOf(metric: Metric): HTMLElement {
  const list = make("ul", { class: "hexmap-legend", "aria-label": `Colours of ${metric.name}: location quotient and number of cells` });
  const counts = metric.counts;
  for (let index = 0; index <= metric.breaks.length; index++) {
    const swatch = make("i", { "aria-hidden": "true" });
    swatch.style.background = `var(--q${tokenOf(metric.breaks, index)})`;
    const own = index === classOf(metric.breaks, 1) ? ", its share" : "";
    list.append(make("li", {}, swatch, make("b", {}, labelOf(metric.breaks, index)), number(counts[index] ?? 0), make("span", {}, ` cells${own}`)));
  }
  if (metric.quotient.some(Number.isNaN)) {
    const swatch = make("i", { "aria-hidden": "true" });
    swatch.style.background = "var(--land)";
    list.append(make("li", {}, swatch, make("b", {}, "none"), make("span", {}, "nothing to compare")));
  }
  return list;
}

/** How to read height, colour, rims and holes, and the symbols with a switch for each kind. */
export function readingOf(data: HexData, toggle: (kind: string, on: boolean) => void): HTMLElement {
  const box = make("div", {}, make("p", { class: "hexmap-read" },
    `Each hexagon is ${data.across / 1000} km across. `, make("b", {}, "Height"), " is the amount: the taller, the more. ",
    make("b", {}, "Colour"), " is the location quotient: blue where a hexagon has more than its share, brown where less, neutral where about its share."));
  if (data.metrics.some((metric) => metric.excluding !== metric.value)) {
    box.firstElementChild!.append(" Without what is flagged heights change, and colours stay as registered.");
  }
  const keys = make("ul", { class: "hexmap-keys", "aria-label": "Signs" });
  if (data.metrics.some((metric) => metric.marks.some((mark) => data.markSets[mark]?.includes("u")))) {
    keys.append(make("li", {}, outline("M0-8 7-4V4L0 8-7 4V-4Z", "var(--q5)"), "pale middle: few, so the colour is uncertain [u]"));
  }
  if (data.metrics.some((metric) => metric.flags.some((flag) => (data.flagSets[flag]?.length ?? 0) > 0))) {
    keys.append(make("li", {}, outline("M0-8 7-4V4L0 8-7 4V-4Z", "var(--ink)"), "thick rim: the data are flagged"));
  }
  const kinds = kindsOf(data);
  for (const kind of kinds) {
    const input = make("input", { type: "checkbox" });
    input.checked = true;
    input.addEventListener("change", () => toggle(kind, input.checked));
    const all = data.symbols.filter((symbol) => symbol.kind === kind);
    const label = make("label", {}, input, " ", icon(shapeOf(kinds, kind), "-8 -8 16 16", "currentcolor"), ` ${kind} (${number(all.length)})`);
    keys.append(make("li", {}, label));
  }
  box.append(keys);
  const lost = data.symbols.filter((symbol) => !isPlaced(symbol));
  if (lost.length > 0) {
    box.append(make("p", {}, `Not on the map, for want of a position: ${lost.map((symbol) => symbol.name).join("; ")}.`));
  }
  return box;
}

function outline(path: string, colour: string): SVGSVGElement {
  const drawing = icon(path, "-10 -10 20 20", "var(--paper)");
  drawing.setAttribute("stroke", colour);
  drawing.setAttribute("stroke-width", "4");
  return drawing;
}

/** Sentences about distorted data, numbered as on the map. */
export function captionList(data: HexData, show: (index: number) => void): HTMLElement {
  const list = make("ol", { class: "hexmap-captions", "aria-label": "Where the data distort" });
  data.captions.forEach((caption, index) => {
    const button = make("button", { type: "button", "aria-label": `Show ${index + 1} on the map` }, String(index + 1));
    button.addEventListener("click", () => show(index));
    list.append(make("li", {}, button, make("span", {}, caption.text)));
  });
  return list;
}

export function helpOf(): HTMLElement {
  const list = make("ul");
  for (const [keys, what] of KEYS) {
    list.append(make("li", {}, make("kbd", {}, keys), ` ${what}`));
  }
  return make("details", { class: "hexmap-help" }, make("summary", {}, "Hands and keys"),
    make("p", {}, "Drag to move; drag with Shift, or with the other mouse button, to turn and tilt. The wheel zooms once the map "
      + "is clicked, or with Ctrl. With two fingers, zoom, turn and move. With the map in focus:"), list);
}

/** The two ways to look, for the row of choices. */
export const WAYS: [string, string][] = [["0", "Flat"], [String(TILT), "3-D"]];
