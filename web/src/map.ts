import { read } from "./map/address";
import { make } from "./map/dom";
import { HexMap } from "./map/figure";
import { decode, type MapFile } from "./map/file";
import { addMapStyle } from "./map/style";

// The script's own place tells where the site's maps lie, over http and from a disk alike.
const script = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
const figures = new Map<string, HTMLElement>();

/** What a map's file calls: `AggloMap.data("cluster", {…})`. */
export function data(name: string, file: MapFile): void {
  const figure = figures.get(name);
  if (!figure) {
    return;
  }
  figures.delete(name);
  try {
    show(figure, name, file);
  } catch (error) {
    stay(figure, error instanceof Error ? error.message : String(error));
  }
}

function show(figure: HTMLElement, name: string, file: MapFile): void {
  if (file.count === 0) {
    stay(figure, "No hexagon holds anything to show.");
    return;
  }
  const map = new HexMap(decode(name, file), () => {
    if (figure.dataset["hexmap"] !== "live") {
      figure.dataset["hexmap"] = "live";
      performance.mark(`hexmap ${name}`);
    }
    performance.mark("hexmap frame");
  });
  const flat = figure.querySelector<SVGElement>(":scope > svg, :scope > a > svg, :scope > div > svg");
  if (flat) {
    flat.before(map.element);
    flat.setAttribute("data-hexmap-flat", "");
  } else {
    figure.prepend(map.element);
  }
  map.element.addEventListener("webglcontextlost", () => {
    map.remove();
    stay(figure, "The graphics card gave up; a reload of the page may bring the map back.");
  }, true);
  map.begin();
}

/** The flat picture of the page stays, and a line says why. */
function stay(figure: HTMLElement, why: string): void {
  const flat = figure.querySelector<SVGElement>("svg[data-hexmap-flat]");
  flat?.removeAttribute("data-hexmap-flat");
  figure.dataset["hexmap"] = "flat";
  figure.prepend(make("p", { class: "hexmap-why", role: "note" }, why));
}

function hasWebGl(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return gl !== null;
}

function load(name: string, figure: HTMLElement): void {
  const file = make("script", { src: new URL(`../maps/${encodeURIComponent(name)}.js`, script).href });
  file.addEventListener("error", () => stay(figure, `The file maps/${name}.js is missing; the map stays flat.`));
  document.head.append(file);
}

function start(): void {
  const found = [...document.querySelectorAll<HTMLElement>("figure.hexmap[data-map]")];
  if (found.length === 0) {
    return;
  }
  addMapStyle();
  const seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    const figure = entry.target as HTMLElement;
    seen.unobserve(figure);
    load(figure.dataset["map"]!, figure);
  }), { rootMargin: "600px" });
  const named = read(location.hash)?.map;
  for (const figure of found) {
    if (!hasWebGl()) {
      stay(figure, "This browser offers no WebGL 2, so the map stays flat.");
      continue;
    }
    figures.set(figure.dataset["map"]!, figure);
    seen.observe(figure);
    if (figure.dataset["map"] === named) {
      figure.scrollIntoView();
    }
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", start);
} else {
  start();
}
