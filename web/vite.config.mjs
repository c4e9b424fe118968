import { defineConfig } from "vite";
import { licences } from "./licences.mjs";

const out = "target/classes/org/agglo/publish/web";

// Classic scripts: pages are opened by double click, and browsers load no module from file://.
// The map's script comes first (`--mode map`): Maven asks only whether site.js is up to date.
export default defineConfig(({ mode }) => ({
  logLevel: "warn",
  publicDir: false,
  define: mode === "map" ? { "process.env.NODE_ENV": '"production"', __filename: '""' } : {},
  plugins: mode === "map" ? [licences("map-licences.txt")] : [],
  build: {
    outDir: out,
    emptyOutDir: mode === "map",
    target: "es2022",
    minify: true,
    chunkSizeWarningLimit: 1500,
    lib: mode === "map"
      ? { entry: "src/map.ts", formats: ["iife"], name: "AggloMap", fileName: () => "map.js" }
      : { entry: "src/site.ts", formats: ["iife"], name: "agglo", fileName: () => "site.js" },
  },
}));
