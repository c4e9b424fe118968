import { announce } from "../status";
import { read, write, type Address } from "./address";
import { between, within, type Frame, type View } from "./camera";
import { Cells } from "./cells";
import { captionList, choice, helpOf, presetsOf, readingOf, toolsOf, WAYS, type Choice } from "./controls";
import { make } from "./dom";
import { showFacts } from "./facts";
import type { HexData } from "./file";
import { takeHands } from "./hands";
import { takeKeys, TILT, type Walked } from "./keys";
import { kindsOf } from "./overlay";
import { Stage, type Sight } from "./stage";
import { MOVING } from "./layers";
import { number, spoken } from "./words";

const TOGETHER = "together";
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** A figure's maps: what is shown, and everything that changes it. */
export class HexMap {
  readonly element = make("div", { class: "hexmap-live" });
  private readonly cells: Cells;
  private readonly stage: Stage;
  private readonly facts = make("div", { class: "hexmap-facts" });
  private readonly sight: Sight;
  private chosen = -1;
  private metric: string;
  private touched = false;
  private settling = 0;
  private flight = 0;
  private needle: SVGSVGElement | undefined;
  private set: Record<"way" | "metric" | "excluding", Choice | undefined> = { way: undefined, metric: undefined, excluding: undefined };

  constructor(private readonly data: HexData, ready: () => void) {
    this.cells = new Cells(data);
    this.stage = new Stage(data, this.cells, ready);
    const small = matchMedia("(width < 640px)").matches;
    this.metric = data.metrics.length > 1 && !small ? TOGETHER : data.metrics[0]!.id;
    this.sight = {
      view: { x: 0, y: 0, zoom: 0, tilt: small ? 0 : TILT, turn: 0 }, shown: [], excluding: false, height: 0, cell: -1,
      kinds: new Set(kindsOf(data)), moving: true,
    };
    this.build();
  }

  /** Begins to draw; the element must be in the page. */
  begin(): void {
    this.stage.paint();
    this.showMetric(this.metric);
    this.sight.view = this.stage.whole(this.sight.view.tilt);
    this.apply(read(location.hash));
    this.showMetric(this.metric);
    this.settle(300);
    if (this.stage.software && this.stage.isLarge(this.sight)) {
      this.facts.before(make("p", { class: "hexmap-read" }, `This screen has no graphics card to use: of all maps shown together only the ${number(MOVING)} `
        + "tallest columns stand, and the others lie flat."));
    }
    new ResizeObserver(() => this.redraw()).observe(this.stage.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.stage.paint();
      this.redraw();
    });
    window.addEventListener("hashchange", () => {
      this.apply(read(location.hash));
      this.showMetric(this.metric);
    });
  }

  remove(): void {
    this.stage.remove();
    this.element.remove();
  }

  private build(): void {
    const { data } = this;
    const bar = make("div", { class: "hexmap-bar" });
    if (data.metrics.length > 1) {
      const options = data.metrics.map((metric): [string, string] => [metric.id, metric.name]);
      this.set.metric = choice("Show", [[TOGETHER, "Together"], ...options], (value) => this.touch(() => this.showMetric(value)));
      bar.append(this.set.metric.element);
    }
    this.set.way = choice("View", WAYS, (value) => this.tilt(Number(value)));
    bar.append(this.set.way.element);
    if (data.metrics.some((metric) => metric.excluding !== metric.value)) {
      this.set.excluding = choice("Count", [["", "As registered"], ["flagged", "Excluding flagged"]], (value) =>
        this.touch(() => { this.sight.excluding = value !== ""; }));
      bar.append(this.set.excluding.element);
    }
    bar.append(presetsOf(data.presets, this.walked(0)));
    const reading = readingOf(data, (kind, on) => {
      const kinds = new Set(this.sight.kinds);
      kinds[on ? "add" : "delete"](kind);
      this.touch(() => { this.sight.kinds = kinds; });
    });
    const captions = captionList(data, (index) => this.showCaption(index));
    this.element.append(...this.warnings(), bar, this.stage.element, this.facts, reading, captions, helpOf());
    showFacts(this.facts, data, this.cells, -1);
  }

  private warnings(): HTMLElement[] {
    return this.data.synthetic
      ? [make("p", { class: "hexmap-synthetic" }, "Synthetic: made-up firms in made-up places. Nothing here is about a real one.")] : [];
  }

  private showMetric(metric: string): void {
    const one = this.data.metrics.findIndex((m) => m.id === metric);
    this.metric = one < 0 && this.data.metrics.length > 1 ? TOGETHER : this.data.metrics[Math.max(0, one)]!.id;
    this.sight.shown = this.metric === TOGETHER ? this.data.metrics.map((_, index) => index) : [Math.max(0, one)];
    this.stage.layOut(this.sight.shown, (frame, panel) => {
      takeHands(frame, this.walked(panel));
      takeKeys(frame, this.walked(panel));
      frame.addEventListener("blur", () => this.point(this.chosen));
    });
    const tools = toolsOf(this.walked(0));
    this.needle = tools.needle;
    this.stage.element.querySelector(".hexmap-panel")!.append(tools.element);
    this.redraw();
  }

  private redraw(): void {
    this.stage.measure();
    this.refresh();
  }

  private refresh(): void {
    const { view, excluding } = this.sight;
    this.set.way?.set(view.tilt === 0 ? "0" : String(TILT));
    this.set.metric?.set(this.metric);
    this.set.excluding?.set(excluding ? "flagged" : "");
    this.needle?.style.setProperty("transform", `rotate(${-view.turn}deg)`);
    this.stage.show({ ...this.sight });
  }

  /** After a change that the reader made: draws, and the address follows. */
  private touch(change: () => void): void {
    this.touched = true;
    change();
    this.refresh();
    this.settle(0);
  }

  /** Full columns and the address come when the view has come to rest. */
  private settle(wait: number): void {
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => {
      this.sight.moving = false;
      this.refresh();
      if (this.touched) {
        history.replaceState(history.state, "", `#${write(this.address())}`);
      }
    }, wait);
  }

  private address(): Address {
    const address: Address = {
      map: this.data.name, view: this.sight.view, metric: this.metric, excluding: this.sight.excluding, height: this.sight.height,
    };
    return this.chosen < 0 ? address : { ...address, cell: [this.data.q[this.chosen]!, this.data.r[this.chosen]!] };
  }

  private apply(address: Address | undefined): void {
    if (address?.map !== this.data.name) {
      return;
    }
    this.sight.view = address.view ?? this.sight.view;
    this.sight.excluding = (address.excluding ?? false) && this.set.excluding !== undefined;
    this.sight.height = address.height ?? 0;
    this.metric = address.metric ?? this.metric;
    this.chosen = address.cell ? this.cells.find(...address.cell) : -1;
    this.point(this.chosen);
  }

  private look(view: View): void {
    window.cancelAnimationFrame(this.flight);
    this.moveTo(view);
  }

  private moveTo(view: View): void {
    this.touched = true;
    this.sight.view = view;
    this.sight.moving = true;
    this.refresh();
    this.settle(200);
  }

  private go(wanted: View): void {
    const [from, to] = [this.sight.view, within(wanted)];
    window.cancelAnimationFrame(this.flight);
    if (still.matches) {
      this.moveTo(to);
      return;
    }
    const start = performance.now();
    const fly = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - start) / 450));
      this.moveTo(part < 1 ? between(from, to, part) : to);
      this.flight = part < 1 ? window.requestAnimationFrame(fly) : 0;
    };
    this.flight = window.requestAnimationFrame(fly);
  }

  /** Flat or 3-D; a reader who has not moved sees the whole map in both. */
  private tilt(to: number): void {
    const whole = this.stage.whole(this.sight.view.tilt);
    const { x, y, zoom } = this.sight.view;
    const moved = x !== whole.x || y !== whole.y || zoom !== whole.zoom;
    this.go(moved ? { ...this.sight.view, tilt: to } : { ...this.stage.whole(to), turn: this.sight.view.turn });
  }

  /** Shows the facts of a cell in every map, and nothing else changes. */
  private point(cell: number): void {
    if (cell !== this.sight.cell) {
      this.sight.cell = cell;
      showFacts(this.facts, this.data, this.cells, cell);
      this.refresh();
    }
  }

  /** Takes a cell, says it, and brings it into sight. */
  private choose(cell: number, panel: number): void {
    this.chosen = cell;
    this.point(cell);
    if (cell >= 0) {
      announce(spoken(this.data, this.cells, cell));
      if (!this.stage.isInside(this.sight.view, panel, cell)) {
        this.go({ ...this.sight.view, x: this.data.x[cell]!, y: this.data.y[cell]! });
      }
    }
    this.touch(() => undefined);
  }

  /** Goes to a caption with its column from foot to top in the frame. */
  private showCaption(index: number): void {
    const caption = this.data.captions[index]!;
    const view = this.sight.view;
    const cell = this.cells.holding(caption.x, caption.y);
    const metric = this.sight.shown[0]!;
    const height = cell < 0 ? 0 : this.stage.heights(metric, this.sight)[cell]! * this.stage.scale(metric, this.sight);
    const up = (height / 2) * Math.tan((view.tilt * Math.PI) / 180);
    const turn = (view.turn * Math.PI) / 180;
    this.choose(cell, 0);
    this.go({
      ...view, x: caption.x + up * Math.sin(turn), y: caption.y + up * Math.cos(turn), zoom: Math.max(view.zoom, 1),
    });
  }

  private seen(pixel: [number, number], panel: number): number {
    const metric = this.sight.shown[panel]!;
    const [values, scale] = [this.stage.heights(metric, this.sight), this.stage.scale(metric, this.sight)];
    return this.cells.seen(this.sight.view, this.stage.frame(panel), pixel, { values, scale, top: this.data.metrics[metric]!.top });
  }

  private rank(by: number, panel: number): void {
    const order = this.cells.order(this.stage.heights(this.sight.shown[panel] ?? 0, this.sight));
    const now = by === 0 || this.chosen < 0 ? 0 : order.indexOf(this.chosen) + by;
    this.choose(order[Math.min(order.length - 1, Math.max(0, now))]!, panel);
  }

  private walked(panel: number): Walked {
    const frame = (): Frame => this.stage.frame(panel);
    return {
      view: () => this.sight.view,
      frame,
      look: (view) => this.look(view),
      go: (view) => this.go(view),
      hover: (pixel) => this.point(pixel ? this.seen(pixel, panel) : this.chosen),
      choose: (pixel) => this.choose(this.seen(pixel, panel), panel),
      step: (direction) => {
        const from = this.chosen;
        return from < 0 ? this.rank(0, panel) : this.choose(this.cells.next(from, this.sight.view, frame(), direction), panel);
      },
      rank: (by) => this.rank(by, panel),
      tilt: (to) => this.tilt(to),
      say: () => this.chosen >= 0 && announce(spoken(this.data, this.cells, this.chosen)),
      clear: () => this.choose(-1, panel),
      taller: (by) => this.touch(() => { this.sight.height = Math.min(6, Math.max(-6, this.sight.height + by)); }),
      whole: () => this.go(this.stage.whole(this.sight.view.tilt)),
    };
  }
}
