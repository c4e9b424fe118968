import { OrbitView, type Layer } from "@deck.gl/core";
import { ColumnLayer, PathLayer } from "@deck.gl/layers";
import { FLAGGED, OF_FEW, type Colour, type Palette } from "./colour";
import type { Frame, View } from "./camera";
import type { HexData } from "./file";
import { largest } from "./cells";

/** Columns in full while the view moves, over all maps of a figure; all others lie flat meanwhile. */
export const MOVING = 10_000;

/** Arrays of one layer in the form deck.gl takes without copying. */
interface Columns { length: number; attributes: Record<string, { value: Float32Array | Uint8Array; size: number }> }

/** One map of a figure: all its cells, and the largest of them. */
export interface Panel { all: Columns; most: Columns; heights: Float32Array }

/** Positions from the middle of the map, since a shader's numbers are short. */
export function positionsOf(data: HexData, centre: [number, number]): Float32Array {
  const positions = new Float32Array(data.count * 3);
  for (let i = 0; i < data.count; i++) {
    positions[i * 3] = data.x[i]! - centre[0];
    positions[i * 3 + 1] = data.y[i]! - centre[1];
  }
  return positions;
}

export function panelOf(positions: Float32Array, heights: Float32Array, colours: Uint8Array, most: number): Panel {
  const chosen = largest(heights, most);
  return {
    heights,
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
      getFillColor: { value: colours, size: 4 },
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

/** What a map's layers are made of. */
export interface Scene { data: HexData; palette: Palette; theme: string; scale: number; flat: boolean; moving: boolean }

/** Layers of one map, from the ground up. */
export function layersOf(id: string, panel: Panel, scene: Scene): Layer[] {
  const standing = scene.moving ? panel.most : panel.all;
  return [
    hexagons(`${id}-flat-${scene.theme}`, panel.all, scene, { extruded: false, visible: scene.flat || scene.moving }),
    ...borders(id, scene),
    hexagons(`${id}-all-${scene.theme}`, panel.all, scene, { extruded: true, visible: !scene.flat && standing === panel.all }),
    hexagons(`${id}-most-${scene.theme}`, panel.most, scene, { extruded: true, visible: !scene.flat && standing === panel.most }),
  ];
}

/** Lines of the finest level are thin; the next one up is thicker. */
function borders(id: string, scene: Scene): Layer[] {
  const levels = [...new Set(scene.data.borders.map((border) => border.level))];
  return [new PathLayer({
    id: `${id}-borders-${scene.theme}`,
    data: pathsOf(scene.data),
    getPath: (border: Line) => border.path,
    getColor: [...scene.palette.border, 150],
    getWidth: (border: Line) => (levels.indexOf(border.level) === 0 && levels.length > 1 ? 2 : 1),
    positionFormat: "XY",
    widthUnits: "pixels",
    jointRounded: true,
    parameters: { depthCompare: "always", depthWriteEnabled: false },
  })];
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
    angle: 30,
    radius: scene.data.across / Math.sqrt(3),
    elevationScale: scene.scale,
    material: false,
    tones: { edge: scene.palette.edge, paper: scene.palette.paper, flag: scene.palette.flag },
    parameters: how.extruded ? {} : { depthCompare: "always", depthWriteEnabled: false },
  } as never);
}

interface Tones { edge: Colour; paper: Colour; flag: Colour }

/**
 * Columns whose tops have exactly the colour of their class, without light: a reader compares them
 * with the legend. Sides are darker, one tone to a side. A top has an outline; the top of a cell of
 * few is hollow, and that of a flagged cell has a thick rim.
 */
class HexagonLayer extends ColumnLayer<unknown, { tones: Tones }> {
  static override layerName = "HexagonLayer";

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
            float hole = smoothstep(-pixel, pixel, inward - 0.24);
            vec3 tone = mix(vColor.rgb, ${vec3(paper)}, few * 0.82 * mix(hole, 0.45, smoothstep(0.15, 0.45, pixel)));
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
