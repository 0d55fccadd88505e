// How `npm run mutants` breaks and tests; what is broken and which tests run comes from build/mutants.mjs.
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "build/vitest.mutants.config.ts", related: false },
  coverageAnalysis: "perTest",
  // A sentence or a code is data: replacing its letters proves nothing about what is computed.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: process.env["GOUJI_SURVIVORS"] === "1" },
  jsonReporter: { fileName: process.env["GOUJI_MUTANTS_REPORT"] ?? "dist/mutants/mutants.json" },
  tempDirName: "dist/mutants/sandbox",
  ignorePatterns: ["dist", "build/pictures", "test/bench/node_modules", "test/golden", "renderer"],
  thresholds: { high: 95, low: 85, break: null },
  dryRunTimeoutMinutes: 30,
  timeoutMS: 20_000,
};
