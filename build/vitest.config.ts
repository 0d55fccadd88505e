import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  // The electron package fetches its runtime on being imported; tests meet a stand-in instead.
  resolve: { alias: { electron: fileURLToPath(new URL("../test/kit/electron-stand-in.ts", import.meta.url)) } },
  test: {
    server: { deps: { inline: ["electron-store"] } },
    include: ["test/**/*.test.ts"],
    exclude: ["test/bench/**", "test/journeys/**"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
