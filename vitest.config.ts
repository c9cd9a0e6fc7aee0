import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// What each of a hundred processes of tests loads first, compiled once; those that they start keep their own.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "node_modules/.cache/vitest-compiled");

/** Those that race with a process of their own, which wants a core to itself; and those that wait for a minute of the clock. */
const RACING = [
  "jobs-process",
  "hostile/killed",
  "hostile/moving",
  "hostile/resumed",
  "hostile/serving-large",
  "commands/progress",
].map((name) => `tests/${name}.test.ts`);

/** Side by side, three on two cores since many wait for processes of theirs; the racing ones follow, two by two. */
const TOGETHER = { maxWorkers: 3, sequence: { groupOrder: 0 } };
const RACE = { maxWorkers: 2, sequence: { groupOrder: 1 } };

const NODE = {
  environment: "node",
  setupFiles: ["tests/setup.node.ts"],
  globalSetup: ["tests/shared/read-by-node.ts"],
  testTimeout: 120_000,
  hookTimeout: 60_000,
};

const IN_WORKERD = cloudflareTest(async () => ({
  wrangler: { configPath: "./wrangler.toml" },
  // As it is written, not as it is put together for Cloudflare.
  main: "./src/worker.ts",
  miniflare: { bindings: { MIGRATIONS: await readD1Migrations("./src/store/migrations") } },
}));
const WORKERD = {
  include: ["tests/workerd/**/*.test.ts", "tests/shared/**/*.test.ts"],
  setupFiles: ["tests/workerd/setup.ts"],
  globalSetup: ["tests/shared/read-by-node.ts"],
  testTimeout: 120_000,
};
/** The first requests that a worker answers. */
const FIRST = ["tests/workerd/settings.test.ts"];

/** Those that leave nothing behind in their process: what they import is read once for all of them. */
const PURE = ["tests/{audience,check,document,golden,keywords,media,pages,read,shared}/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      { test: { ...NODE, ...TOGETHER, isolate: false, name: "node", include: PURE } },
      {
        test: {
          ...NODE,
          ...TOGETHER,
          name: "node-apart",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/workerd/**", ...PURE, ...RACING],
        },
      },
      { test: { ...NODE, ...RACE, name: "node-racing", include: RACING } },
      {
        plugins: [IN_WORKERD],
        test: { ...WORKERD, ...TOGETHER, isolate: false, name: "workerd", exclude: FIRST },
      },
      { plugins: [IN_WORKERD], test: { ...WORKERD, ...TOGETHER, name: "workerd-first", include: FIRST } },
    ],
  },
});
