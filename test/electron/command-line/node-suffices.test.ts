import { expect, it } from "vitest";
import packageFile from "../../../package.json" with { type: "json" };
import { nodeSuffices } from "../../../electron/command-line/node-suffices.ts";

it.each([
  ["18.20.4", false],
  ["20.0.0", false],
  ["20.14.0", false],
  ["20.15.0", true],
  ["20.20.2", true],
  ["21.7.3", false],
  ["22.1.0", false],
  ["22.2.0", true],
  ["23.0.0", true],
  ["24.1.0", true],
])("Node %s suffices: %s", (version, suffices) => {
  expect(nodeSuffices(version)).toBe(suffices);
});

it("says what package.json says", () => {
  expect(packageFile.engines.node).toBe("^20.15.0 || >=22.2.0");
});
