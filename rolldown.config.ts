import { transform } from "esbuild";
import { defineConfig } from "rolldown";

/** The worker that is read: what a feed needs in one module, what is imported when it is called in another (decision 0031). */
export default defineConfig({
  input: "src/worker.ts",
  platform: "browser",
  external: /^node:/,
  resolve: { conditionNames: ["workerd", "worker", "browser", "import", "module"] },
  transform: { target: "es2024" },
  // What Cloudflare finds exported are handlers, and nothing else may be.
  preserveEntrySignatures: "strict",
  // Pages are imported by others of the second module, which is what is asked for.
  checks: { ineffectiveDynamicImport: false },
  // The engine reads what esbuild makes small sooner than what rolldown does, though that is smaller.
  plugins: [
    {
      name: "minified",
      renderChunk: (code) =>
        transform(code, { format: "esm", target: "es2024", minify: true, sourcemap: "external" }),
    },
  ],
  output: {
    dir: "dist/edge",
    cleanDir: true,
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    codeSplitting: { groups: [{ name: "start", tags: ["$initial"], priority: 1 }, { name: "later" }] },
    minify: false,
    sourcemap: true,
    comments: { legal: false },
  },
});
