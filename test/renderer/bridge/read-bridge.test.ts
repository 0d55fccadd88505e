import { expect, it } from "vitest";
import { readBridge } from "../../../renderer/bridge/read-bridge.ts";

it("refuses what is no bridge", () => {
  for (const source of [undefined, null, 1, {}, { call: () => 1 }, { call: 1, on: 2 }]) {
    expect(readBridge(source)).toBeUndefined();
  }
});

it("turns a call that is never answered into a failure", async () => {
  const bridge = readBridge({ call: () => Promise.reject(new Error("gone")), on: () => () => undefined });
  const answer = await bridge?.call("library.list", {});
  expect(answer).toMatchObject({ ok: false, failure: { code: "internal" } });
});
