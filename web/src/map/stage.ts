import { Deck } from "@deck.gl/core";
import { extentOf, fitOf, project, scaleOf, type Extent, type Frame, type View } from "./camera";
import type { Cells } from "./cells";
import { coloursOf, paletteOf, type Palette } from "./colour";
import { make } from "./dom";
import { groundOf } from "./ground";
import type { HexData } from "./file";
import { legendOf } from "./controls";
import { centreOf, deckState, deckView, layersOf, MOVING, panelOf, positionsOf, type Panel } from "./layers";
import { draw, type Style } from "./overlay";

/** What is shown at a moment. */
export interface Sight {
  view: View;
  /** Metrics by their place in the file. */
  shown: number[];
  excluding: boolean;
  /** Doublings of the columns' height. */
  height: number;
  /** The cell that is pointed at or chosen, or -1. */
  cell: number;
  kinds: ReadonlySet<string>;
  moving: boolean;
}

const COLUMNS = ["view", "shown", "excluding", "height", "moving"] as const;

/** One canvas over the frames of all maps of a figure: deck.gl below, names and signs above. */
export class Stage {
  readonly element = make("div", { class: "hexmap-stage" });
  readonly extent: Extent;
  private readonly gl = make("div", { class: "hexmap-gl", "aria-hidden": "true" });
  private readonly paper = make("canvas", { "aria-hidden": "true" });
  private readonly centre: [number, number];
  private readonly positions: Float32Array;
  private readonly panels = new Map<string, Panel>();
  private readonly captioned: number[];
  /** Whether columns are drawn without a graphics card. */
  readonly software = isSoftware();
  private deck: Deck<never> | undefined;
  private frames: Frame[] = [];
  private boxes: HTMLElement[] = [];
  private palette: Palette;
  private style: Style;
  private theme = 0;
  private asked: Sight | undefined;
  /** What the columns show now; a cell that is pointed at changes only what is written above. */
  private drawn: Sight | undefined;

  constructor(private readonly data: HexData, cells: Cells, private readonly ready: () => void) {
    this.extent = extentOf(data.x, data.y, 20 * data.across);
    this.centre = centreOf(data);
    this.positions = positionsOf(data, this.centre);
    this.captioned = data.captions.map((caption) => cells.holding(caption.x, caption.y));
    this.palette = paletteOf(() => "");
    this.style = { ink: "", paper: "", flag: "", muted: "", font: "sans-serif" };
  }

  /** Lays out frames for metrics; `take` makes each of them answer to hands and keys. */
  layOut(shown: number[], take: (frame: HTMLElement, panel: number) => void): void {
    this.boxes = [];
    const panels = shown.map((index) => {
      const metric = this.data.metrics[index]!;
      const frame = make("div", {
        class: "hexmap-frame", tabindex: "0", role: "application", "aria-roledescription": "map of hexagons",
        "aria-label": `${metric.name}, ${metric.period}, ${this.data.title}. Arrows walk from cell to cell, Home goes to the largest.`,
      });
      take(frame, this.boxes.length);
      this.boxes.push(frame);
      return make("div", { class: "hexmap-panel" }, make("h4", {}, metric.name),
        make("p", {}, [metric.period, metric.unit, metric.source, metric.asOf && `as of ${metric.asOf}`].filter(Boolean).join(" · ")),
        frame, legendOf(metric));
    });
    this.element.replaceChildren(...panels, this.gl, this.paper);
    this.element.style.setProperty("--across", String(shown.length > 1 ? 2 : 1));
    this.element.style.setProperty("--tall", shown.length > 1 ? "25rem" : "clamp(20rem, 66vh, min(40rem, 95vw))");
  }

  /** Reads the tokens of the page again: light or dark may have changed. */
  paint(): void {
    const computed = getComputedStyle(this.element);
    const token = (name: string): string => computed.getPropertyValue(name);
    this.palette = paletteOf(token);
    this.style = {
      ink: token("--ink"), paper: token("--paper"), flag: token("--warn"), muted: token("--muted"), font: computed.fontFamily,
    };
    this.theme += 1;
    this.panels.clear();
    this.drawn = undefined;
  }

  frame(panel: number): Frame {
    return this.frames[panel] ?? { left: 0, top: 0, width: 1, height: 1, fit: 0 };
  }

  /** Where the frames lie now. */
  measure(): void {
    this.drawn = undefined;
    const stage = this.element.getBoundingClientRect();
    this.frames = this.boxes.map((box) => {
      const { left, top } = box.getBoundingClientRect();
      const [width, height] = [box.clientWidth, box.clientHeight];
      return {
        left: left - stage.left + box.clientLeft, top: top - stage.top + box.clientTop, width, height,
        fit: fitOf(this.extent, width, height),
      };
    });
    const ratio = window.devicePixelRatio;
    this.paper.width = Math.round(stage.width * ratio);
    this.paper.height = Math.round(stage.height * ratio);
    this.paper.style.inlineSize = `${stage.width}px`;
    this.paper.style.blockSize = `${stage.height}px`;
  }

  heights(metric: number, sight: Sight): Float32Array {
    const found = this.data.metrics[metric]!;
    return sight.excluding ? found.excluding : found.value;
  }

  /** Metres of height for one, flagged or not. */
  scale(metric: number, sight: Sight): number {
    return (this.tallest() / (this.data.metrics[metric]!.top || 1)) * 2 ** sight.height;
  }

  /** Metres of the tallest column: a third of the map. */
  private tallest(): number {
    const { east, west, north, south } = this.extent;
    return Math.min(east - west, north - south) * 0.33;
  }

  /** The whole map as large as a tilt lets it be, columns included. */
  whole(tilt: number): View {
    const { east, west, north, south } = this.extent;
    const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
    const frame = this.frame(0);
    const high = (north - south) * cos + (tilt > 0 ? this.tallest() * sin * 0.6 : 0);
    const fit = fitOf({ west, east, south: 0, north: high }, frame.width, frame.height);
    const up = tilt > 0 ? (this.tallest() * sin * 0.25) / cos : 0;
    return { x: (west + east) / 2, y: (south + north) / 2 + up, zoom: fit - frame.fit, tilt, turn: 0 };
  }

  /** Draws at the next frame of the screen; of several wishes before it the last counts. */
  show(sight: Sight): void {
    if (this.asked === undefined) {
      requestAnimationFrame(() => {
        const asked = this.asked!;
        this.asked = undefined;
        this.drawNow(asked);
      });
    }
    this.asked = sight;
  }

  /** Whether more columns are shown than can stand while the view moves. */
  isLarge(sight: Sight): boolean {
    return this.data.count * sight.shown.length > MOVING;
  }

  remove(): void {
    this.deck?.finalize();
    this.deck = undefined;
  }

  private drawNow(sight: Sight): void {
    if (this.frames.length === 0 || this.frames[0]!.width === 0) {
      return;
    }
    if (!this.drawn || COLUMNS.some((part) => this.drawn![part] !== sight[part])) {
      this.drawColumns(sight);
      this.drawn = sight;
    }
    const pen = this.paper.getContext("2d")!;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.paper.width, this.paper.height);
    pen.scale(window.devicePixelRatio, window.devicePixelRatio);
    sight.shown.forEach((metric, panel) => this.write(pen, sight, metric, panel));
  }

  private write(pen: CanvasRenderingContext2D, sight: Sight, metric: number, panel: number): void {
    const heights = this.heights(metric, sight);
    const scale = this.scale(metric, sight);
    const { unit, top } = this.data.metrics[metric]!;
    draw(pen, {
      data: this.data, view: sight.view, frame: this.frame(panel), captioned: this.captioned, chosen: sight.cell,
      height: (cell) => (heights[cell] || 0) * scale, unit, scale, top, kinds: sight.kinds, style: this.style,
    });
  }

  private drawColumns(sight: Sight): void {
    const ids = sight.shown.map((metric) => `m${metric}`);
    const flat = sight.view.tilt === 0;
    const many = this.isLarge(sight);
    const tiny = this.data.across * scaleOf(sight.view, this.frame(0)) < 3;
    const layers = sight.shown.flatMap((metric, panel) => layersOf(ids[panel]!, this.panel(metric, sight), {
      data: this.data, palette: this.palette, theme: String(this.theme), scale: this.scale(metric, sight), lines: this.tallest() / 40,
      turn: sight.view.turn, flat, few: many && (sight.moving || this.software), coarse: many && (sight.moving || tiny),
    }));
    const views = ids.map((id, panel) => deckView(id, this.frame(panel)));
    const viewState = Object.fromEntries(ids.map((id, panel) => [id, deckState(sight.view, this.frame(panel), this.centre)]));
    const props = { views, viewState, layers } as never;
    if (this.deck) {
      this.deck.setProps(props);
    } else {
      this.deck = this.begin(props);
    }
  }

  private begin(props: object): Deck<never> {
    return new Deck({
      ...props,
      parent: this.gl,
      controller: false,
      useDevicePixels: !this.software,
      deviceProps: { type: "webgl", webgl: { antialias: !this.software } },
      layerFilter: ({ layer, viewport }: { layer: { id: string }; viewport: { id: string } }) => layer.id.startsWith(`${viewport.id}-`),
      // The frames take hands and keys; a canvas in focus would be one stop too many.
      onLoad: () => this.gl.querySelector("canvas")?.setAttribute("tabindex", "-1"),
      onAfterRender: () => this.ready(),
    } as never);
  }

  /** Arrays of one map; made once for each metric, with and without what is flagged. */
  private panel(metric: number, sight: Sight): Panel {
    const key = `${metric} ${sight.excluding} ${sight.shown.length}`;
    let panel = this.panels.get(key);
    if (!panel) {
      const heights = this.heights(metric, sight).map((value) => value || 0);
      const colours = coloursOf(this.data, this.data.metrics[metric]!, this.palette);
      const ground = this.isLarge(sight) ? groundOf(this.data, colours, this.palette, this.centre) : undefined;
      panel = panelOf(this.positions, heights, colours, { most: Math.floor(MOVING / sight.shown.length), ground });
      this.panels.set(key, panel);
    }
    return panel;
  }

  /** Whether a cell's foot lies well within a frame. */
  isInside(view: View, panel: number, cell: number): boolean {
    const frame = this.frame(panel);
    const [x, y] = project(view, frame, this.data.x[cell]!, this.data.y[cell]!);
    return x > 30 && x < frame.width - 30 && y > 30 && y < frame.height - 30;
  }
}

/** Without a graphics card one dot to a pixel, its edges as they fall, is work enough. */
function isSoftware(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  const card = gl?.getExtension("WEBGL_debug_renderer_info");
  const name = card && gl ? String(gl.getParameter(card.UNMASKED_RENDERER_WEBGL)) : "";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}
