import { BitmapLayer } from "@deck.gl/layers";
import { FLAGGED, OF_FEW, type Palette } from "./colour";
import type { HexData } from "./file";

/** All cells lying flat as one image: two texels to a cell, each row half a cell beside the last. */
export interface Ground { image: ImageData; bounds: [number, number, number, number] }

/** Beyond this, cards refuse the image. */
const WIDEST = 4096;

/** The image of a map's cells around a point; undefined where it would be too large. */
export function groundOf(data: HexData, colours: Uint8Array, palette: Palette, centre: [number, number]): Ground | undefined {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < data.count; i++) {
    const [half, row] = [2 * data.q[i]! + data.r[i]!, data.r[i]!];
    [west, east] = [Math.min(west, half), Math.max(east, half + 1)];
    [south, north] = [Math.min(south, row), Math.max(north, row)];
  }
  const [width, height] = [east - west + 1, north - south + 1];
  if (width > WIDEST || height > WIDEST) {
    return undefined;
  }
  const texels = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.count; i++) {
    const at = ((north - data.r[i]!) * width + 2 * data.q[i]! + data.r[i]! - west) * 4;
    toneAt(texels, at, colours, i * 4, palette);
    texels.copyWithin(at + 4, at, at + 4);
  }
  const [half, row] = [data.across / 2, (Math.sqrt(3) / 2) * data.across];
  return {
    image: new ImageData(texels, width, height),
    bounds: [
      (west - 1) * half - centre[0], (south - 0.5) * row - centre[1], east * half - centre[0], (north + 0.5) * row - centre[1]],
  };
}

/** The tone of a whole cell: what its middle and rim mix to from afar. */
function toneAt(texels: Uint8ClampedArray, to: number, colours: Uint8Array, from: number, palette: Palette): void {
  const bits = 255 - colours[from + 3]!;
  const [other, part] = bits & FLAGGED ? [palette.flag, 0.5] : [palette.paper, bits & OF_FEW ? 0.36 : 0];
  for (let c = 0; c < 3; c++) {
    texels[to + c] = colours[from + c]! * (1 - part) + other[c]! * part;
  }
  texels[to + 3] = 255;
}

export function groundLayer(id: string, ground: Ground, visible: boolean): BitmapLayer {
  return new BitmapLayer({
    id, image: ground.image as never, bounds: ground.bounds, visible,
    textureParameters: { minFilter: "linear", magFilter: "nearest", mipmapFilter: "none" },
    parameters: { depthCompare: "always", depthWriteEnabled: false },
  });
}
