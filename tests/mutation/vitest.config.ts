// The tests that watch the rules while they are mutated: those beside them, the laws on fewer cases.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["scoring/obligations/**/*.test.ts", "scoring/gate/**/*.test.ts"],
    exclude: ["scoring/obligations/comparison-laws.test.ts"],
    env: { LAWS_SCALE: "0.002" },
    testTimeout: 20_000,
  },
});
