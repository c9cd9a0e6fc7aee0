import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/workerd/**"],
          setupFiles: ["tests/setup.node.ts"],
          globalSetup: ["tests/shared/read-by-node.ts"],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations("./src/store/migrations") } },
          })),
        ],
        test: {
          name: "workerd",
          include: ["tests/workerd/**/*.test.ts", "tests/shared/**/*.test.ts"],
          setupFiles: ["tests/workerd/setup.ts"],
          globalSetup: ["tests/shared/read-by-node.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
