import { OrbitView, type Layer } from "@deck.gl/core";
import { ColumnLayer, PathLayer } from "@deck.gl/layers";
import { FLAGGED, OF_FEW, type Colour, type Palette } from "./colour";
import type { Frame, View } from "./camera";
import type { HexData } from "./file";
import { largest } from "./cells";
import { groundLayer, type Ground } from "./ground";

/** Columns in full while the view moves, over all maps of a figure; all others lie flat meanwhile. */
export const MOVING = 10_000;

/** Arrays of one layer in the form deck.gl takes without copying. */
interface Columns { length: number; attributes: Record<string, { value: Float32Array | Uint8Array; size: number; normalized?: boolean }> }

/** One map of a figure: all its cells, and the largest of them. */
export interface Panel { all: Columns; most: Columns; ground: Ground | undefined; used: Set<string> }

/** Positions from the middle of the map, since a shader's numbers are short. */
export function positionsOf(data: HexData, centre: [number, number]): Float32Array {
  const positions = new Float32Array(data.count * 3);
  for (let i = 0; i < data.count; i++) {
    positions[i * 3] = data.x[i]! - centre[0];
    positions[i * 3 + 1] = data.y[i]! - centre[1];
  }
  return positions;
}

export function panelOf(
  positions: Float32Array, heights: Float32Array, colours: Uint8Array, how: { most: number; ground: Ground | undefined },
): Panel {
  const chosen = largest(heights, how.most);
  return {
    ground: how.ground,
    used: new Set(),
    all: columns(positions, heights, colours),
    most: columns(gather(positions, chosen, 3), gather(heights, chosen, 1), gather(colours, chosen, 4)),
  };
}

function columns(positions: Float32Array, heights: Float32Array, colours: Uint8Array): Columns {
  return {
    length: heights.length,
    attributes: {
      getPosition: { value: positions, size: 3 },
      getElevation: { value: heights, size: 1 },
      getFillColor: { value: colours, size: 4, normalized: true },
    },
  };
}

function gather<A extends Float32Array | Uint8Array>(from: A, chosen: Uint32Array, size: number): A {
  const to = new (from.constructor as new (length: number) => A)(chosen.length * size);
  chosen.forEach((index, i) => to.set(from.subarray(index * size, (index + 1) * size), i * size));
  return to;
}

/** deck.gl's view of a frame; near and far lie wide, for a column may be taller than the frame. */
export function deckView(id: string, frame: Frame): OrbitView {
  return new OrbitView({
    id, x: frame.left, y: frame.top, width: frame.width, height: frame.height,
    orthographic: true, orbitAxis: "Z", near: -200, far: 200,
  });
}

export function deckState(view: View, frame: Frame, centre: [number, number]): object {
  return {
    target: [view.x - centre[0], view.y - centre[1], 0], zoom: frame.fit + view.zoom,
    rotationX: 90 - view.tilt, rotationOrbit: view.turn,
  };
}

/**
 * What a map's layers are made of. `lines` is the height of borders in metres; `few` lets only the
 * largest columns stand, and `coarse` draws what lies flat as an image.
 */
export interface Scene {
  data: HexData; palette: Palette; theme: string; scale: number; lines: number; turn: number;
  flat: boolean; few: boolean; coarse: boolean;
}

/** Layers of one map, from the ground up. A layer is made when it is first seen, and then kept. */
export function layersOf(id: string, panel: Panel, scene: Scene): Layer[] {
  const lying = scene.flat || scene.few;
  const image = lying && panel.ground !== undefined && scene.coarse;
  const layers: [string, Columns, boolean, boolean][] = [
    ["flat", panel.all, false, lying && !image],
    ["all", panel.all, true, !scene.flat && !scene.few],
    ["most", panel.most, true, !scene.flat && scene.few],
  ];
  layers.forEach(([kind, , , visible]) => visible && panel.used.add(kind));
  return [
    ...(panel.ground ? [groundLayer(`${id}-ground-${scene.theme}`, panel.ground, image)] : []),
    ...layers.filter(([kind]) => panel.used.has(kind)).map(([kind, data, extruded, visible]) =>
      hexagons(`${id}-${kind}-${scene.theme}`, data, scene, { extruded, visible })),
    borders(id, scene),
  ];
}

/**
 * Lines lie over low columns, which cover all the ground in places, and tall ones stand through
 * them. The first level of the file has thicker lines.
 */
function borders(id: string, scene: Scene): Layer {
  const levels = [...new Set(scene.data.borders.map((border) => border.level))];
  return new PathLayer({
    id: `${id}-borders-${scene.theme}`,
    data: pathsOf(scene.data),
    getPath: (border: Line) => border.path,
    getColor: [...scene.palette.border, 170],
    getWidth: (border: Line) => (levels.indexOf(border.level) === 0 && levels.length > 1 ? 2 : 1),
    positionFormat: "XY",
    widthUnits: "pixels",
    jointRounded: true,
    modelMatrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, scene.flat ? 0 : scene.lines, 1],
    parameters: { depthCompare: scene.flat ? "always" : "less-equal", depthWriteEnabled: false },
  });
}

interface Line { level: string; path: Float32Array }
const paths = new WeakMap<HexData, Line[]>();

function pathsOf(data: HexData): Line[] {
  const found = paths.get(data) ?? data.borders.map((border) => {
    const centre = centreOf(data);
    return { level: border.level, path: Float32Array.from(border.points, (v, i) => v - centre[i % 2]!) };
  });
  paths.set(data, found);
  return found;
}

/** The middle cell's centre: any fixed point near the data would do. */
export function centreOf(data: HexData): [number, number] {
  const middle = data.count >> 1;
  return [Math.round(data.x[middle] ?? 0), Math.round(data.y[middle] ?? 0)];
}

function hexagons(id: string, data: Columns, scene: Scene, how: { extruded: boolean; visible: boolean }): Layer {
  return new HexagonLayer({
    id, data, ...how,
    diskResolution: 6,
    angle: how.extruded ? facing(scene.turn) : 30,
    radius: scene.data.across / Math.sqrt(3),
    elevationScale: scene.scale,
    material: false,
    tones: { edge: scene.palette.edge, paper: scene.palette.paper, flag: scene.palette.flag },
    parameters: how.extruded ? {} : { depthCompare: "always", depthWriteEnabled: false },
  } as never);
}

/**
 * The angle at which three sides, from a corner at that angle to one half way round, face a reader
 * who looks along a bearing: the middle one of their normals is the nearest to her.
 */
export function facing(turn: number): number {
  const towards = 270 - turn;
  return 30 + 60 * Math.round((towards - 90 - 30) / 60);
}

interface Tones { edge: Colour; paper: Colour; flag: Colour }

/**
 * Columns whose tops have exactly the colour of their class, without light: a reader compares them
 * with the legend. Sides are darker, one tone to a side. A top has an outline; the top of a cell of
 * few is hollow, and that of a flagged cell has a thick rim.
 */
class HexagonLayer extends ColumnLayer<unknown, { tones: Tones }> {
  static override layerName = "HexagonLayer";

  /** One model is enough; the others would outline and wire. */
  protected override _getModels(): ReturnType<ColumnLayer["_getModels"]> {
    const { fillModel, strokeModel, wireframeModel } = super._getModels();
    strokeModel.destroy();
    wireframeModel.destroy();
    return { fillModel, strokeModel: fillModel, wireframeModel: fillModel, models: [fillModel] };
  }

  protected override _setWireframeGeometry(): void {
    // There is no model for it.
  }

  /** The three sides that face the reader and the top; `angle` turns them, and the rest is never seen. */
  override getGeometry(...of: Parameters<ColumnLayer["getGeometry"]>): ReturnType<ColumnLayer["getGeometry"]> {
    const geometry = super.getGeometry(...of);
    const full = 22 * 3;
    for (const attribute of [geometry.attributes.POSITION, geometry.attributes.NORMAL]) {
      const value = attribute.value as Float32Array;
      if (value.length === full) {
        // Four edges of two points; the last of them again; then the top.
        attribute.value = Float32Array.from([...value.subarray(0, 8 * 3), ...value.subarray(7 * 3, 8 * 3), ...value.subarray(15 * 3)]);
      }
    }
    return geometry;
  }

  override getShaders(): ReturnType<ColumnLayer["getShaders"]> {
    const { edge, paper, flag } = this.props.tones;
    return {
      ...super.getShaders(),
      inject: {
        "vs:#decl": `out vec2 hexAt; flat out vec2 hexSide; flat out float hexBits;`,
        "vs:#main-end": `
          hexAt = positions.xy;
          vec2 outward = rotationMatrix * normals.xy;
          hexSide = vec2(normals.z, 0.66 + 0.16 * dot(outward, vec2(-0.8, -0.6)));
          hexBits = floor((1.0 - color.a) * 255.0 + 0.5);
          vColor = vec4(color.rgb, 1.0);`,
        "fs:#decl": `in vec2 hexAt; flat in vec2 hexSide; flat in float hexBits;`,
        "fs:#main-end": `
          if (hexSide.x < 0.5) {
            fragColor = vec4(vColor.rgb * hexSide.y, 1.0);
          } else {
            float reach = max(abs(hexAt.y), max(abs(dot(hexAt, vec2(0.8660254, 0.5))), abs(dot(hexAt, vec2(-0.8660254, 0.5)))));
            float inward = 0.8660254 - reach;
            float pixel = fwidth(reach);
            float few = mod(hexBits, ${OF_FEW * 2}.0) >= ${OF_FEW}.0 ? 1.0 : 0.0;
            float flagged = hexBits >= ${FLAGGED}.0 ? 1.0 : 0.0;
            float hole = smoothstep(-pixel, pixel, inward - 0.2);
            vec3 tone = mix(vColor.rgb, ${vec3(paper)}, few * 0.8 * mix(hole, 0.45, smoothstep(0.15, 0.45, pixel)));
            float rim = 1.0 - smoothstep(0.4, 1.4, inward / pixel);
            tone = mix(tone, ${vec3(edge)}, rim * (1.0 - smoothstep(0.08, 0.3, pixel)));
            float band = 1.0 - smoothstep(-pixel, pixel, inward - max(0.16, 1.5 * pixel));
            fragColor = vec4(mix(tone, ${vec3(flag)}, flagged * band), 1.0);
          }`,
      },
    };
  }
}

function vec3(colour: Colour): string {
  return `vec3(${colour.map((part) => (part / 255).toFixed(4)).join(", ")})`;
}
