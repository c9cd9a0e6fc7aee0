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
      renderChunk: (code, { name }) =>
        transform(name === "later" ? uncalled(code) : code, {
          format: "esm",
          target: "es2024",
          minify: true,
          sourcemap: "external",
        }),
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

/**
 * The same module, its lines the same, with all that it does in a function: the engine looks a function through less
 * closely until it is called. A module that exports `then` is what that gives to whoever imports it by `import()`.
 */
function uncalled(code: string): string {
  const [, imports, body, exported] =
    /^((?:import [^;]*;\n)*)(.*)\nexport \{([^}]*)\};\s*$/s.exec(code) ?? [];
  if (exported === undefined) throw new Error("the second module does not end with its exports");
  const given = exported.replace(/(\S+) as (\S+?)(?=,|\s|$)/g, "$2: $1");
  return `${imports}let made; const make = () => { ${body}\nreturn {${given}}; }; export const then = (done) => done((made ??= make()));`;
}
