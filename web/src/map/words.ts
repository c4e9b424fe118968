import type { Cells } from "./cells";
import type { HexData, Metric, Place } from "./file";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** What each flag means, short; a caption says what was found. */
const FLAGS: Record<string, string> = {
  "dup-reg": "one company registered several times",
  "dominant": "one employer holds most of it",
  "hq": "jobs of other sites counted at the head office",
  "even-split": "jobs spread evenly over sites",
  "misread": "a figure that looks misread",
  "dup-acc": "accounts filed twice",
  "dormant": "dormant companies",
  "old-sic": "old industry codes",
  "placeholder": "placeholder industry codes",
  "lost-zero": "codes that lost a zero",
  "shared-office": "an address that many companies share",
  "stale": "old figures",
  "low-n": "few",
};

/** What is known of a cell under one metric, as shown. */
export interface Fact { name: string; value: string; without: string; share: string; quotient: string; flags: string[] }

export function number(value: number): string {
  return Number.isNaN(value) ? "[x]" : Math.abs(value) >= 1000 || Number.isInteger(value) ? whole.format(value) : fine.format(value);
}

export function percent(part: number): string {
  return Number.isFinite(part) ? `${fine.format(100 * part)} %` : "[x]";
}

export function flagWords(code: string): string {
  return FLAGS[code] ?? code;
}

export function factsOf(data: HexData, cell: number): Fact[] {
  return data.metrics.map((metric) => factOf(data, metric, cell));
}

function factOf(data: HexData, metric: Metric, cell: number): Fact {
  const mark = data.markSets[metric.marks[cell]!] ?? "";
  const quotient = metric.quotient[cell]!;
  const hidden = mark.includes("c") || Number.isNaN(metric.value[cell]!);
  const value = metric.value[cell]!;
  return {
    name: metric.unit && metric.unit !== metric.name.toLowerCase() ? `${metric.name} (${metric.unit})` : metric.name,
    value: hidden ? `[${mark || "x"}]` : number(value),
    without: hidden ? "" : number(metric.excluding[cell]!),
    share: hidden ? "" : percent(value / metric.total),
    quotient: (Number.isNaN(quotient) ? "none" : fine.format(quotient)) + (mark && !hidden ? ` [${mark}]` : ""),
    flags: data.flagSets[metric.flags[cell]!] ?? [],
  };
}

/** The name of a cell as every other file of the site has it. */
export function idOf(data: HexData, cell: number): string {
  const grid = data.grid === "EPSG:27700" ? "bng" : data.grid.replace(/\W/g, "").toLowerCase();
  return `${grid}${data.across}-${data.q[cell]}-${data.r[cell]}`;
}

/** Where a cell is: in a place, or so many kilometres from the nearest that the map names. */
export function whereOf(data: HexData, cell: number): string {
  const [x, y] = [data.x[cell]!, data.y[cell]!];
  const nearest = data.places.reduce<{ place: Place; far: number } | undefined>((best, place) => {
    const far = Math.hypot(place.x - x, place.y - y);
    return !best || far < best.far ? { place, far } : best;
  }, undefined);
  if (!nearest) {
    return idOf(data, cell);
  }
  const kilometres = Math.round(nearest.far / 1000);
  if (kilometres === 0) {
    return nearest.place.name;
  }
  const winds = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
  const bearing = Math.atan2(x - nearest.place.x, y - nearest.place.y);
  return `${kilometres} km ${winds[(Math.round(bearing / (Math.PI / 4)) + 8) % 8]} of ${nearest.place.name}`;
}

/** Sentences about the data of a cell: captions that stand in it. */
export function captionsOf(data: HexData, cells: Cells, cell: number): string[] {
  return data.captions.filter((caption) => cells.holding(caption.x, caption.y) === cell).map((caption) => caption.text);
}

/** The same facts as the table beside the map, as one spoken text. */
export function spoken(data: HexData, cells: Cells, cell: number): string {
  const parts = factsOf(data, cell).map((fact) => {
    const without = fact.without !== fact.value && fact.without !== "" ? `, ${fact.without} without flagged` : "";
    const share = fact.share ? `, ${fact.share} of the map` : "";
    const flags = fact.flags.length > 0 ? `. Flagged: ${fact.flags.map(flagWords).join(", ")}` : "";
    return `${fact.name} ${fact.value}${without}${share}, quotient ${fact.quotient}${flags}.`;
  });
  return [`${whereOf(data, cell)}.`, ...parts, ...captionsOf(data, cells, cell)].join(" ");
}
