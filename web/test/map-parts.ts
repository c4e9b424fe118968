// What the tests of the map look at.
export * from "../src/map/address";
export * from "../src/map/camera";
export * from "../src/map/cells";
export * from "../src/map/colour";
export * from "../src/map/file";
export * from "../src/map/ground";
export * from "../src/map/layers";
export * from "../src/map/overlay";
export * from "../src/map/words";
