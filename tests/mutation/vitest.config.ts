// The tests that watch the rules while they are mutated: those beside them, the laws on fewer cases and with fixed dice.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["scoring/obligations/**/*.test.ts", "scoring/gate/**/*.test.ts"],
    exclude: ["scoring/obligations/comparison-laws.test.ts"],
    setupFiles: ["tests/mutation/fixed-dice.ts"],
    env: { LAWS_SCALE: "0.002" },
    testTimeout: 20_000,
  },
});
