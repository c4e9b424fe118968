import { defineConfig } from "vite";

// One classic script: pages are opened by double click, and browsers load no module from file://.
export default defineConfig({
  logLevel: "warn",
  build: {
    outDir: "target/classes/org/agglo/publish/web",
    emptyOutDir: true,
    target: "es2022",
    lib: { entry: "src/site.ts", formats: ["iife"], name: "agglo", fileName: () => "site.js" },
  },
});
