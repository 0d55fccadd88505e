import { expect, it, vi } from "vitest";
import { callChannel, eventChannel } from "../../electron/platform/electron/channels.ts";
import { contextBridge, ipcRenderer } from "../kit/electron-stand-in.ts";

it("the page sees exactly two methods", async () => {
  await import("../../electron/preload.ts");
  expect([...contextBridge.exposed.keys()]).toEqual(["gouji"]);
  const bridge = contextBridge.exposed.get("gouji");
  if (bridge === undefined) throw new Error("nothing exposed");
  expect(Object.keys(bridge).toSorted()).toEqual(["call", "on"]);

  expect(await bridge.call("app.start", {})).toBe("answered");
  expect(ipcRenderer.invoke).toHaveBeenCalledWith(callChannel, "app.start", {});

  const heard = vi.fn<(payload: unknown) => void>();
  const stop = bridge.on("app.open", heard);
  ipcRenderer.emit(eventChannel, {}, "app.open", { path: "a" });
  ipcRenderer.emit(eventChannel, {}, "library.changed", null);
  stop();
  ipcRenderer.emit(eventChannel, {}, "app.open", { path: "b" });
  expect(heard.mock.calls).toEqual([[{ path: "a" }]]);

  const unheard = vi.fn<(payload: unknown) => void>();
  const stopNothing = bridge.on("some.other", unheard);
  ipcRenderer.emit(eventChannel, {}, "some.other", null);
  stopNothing();
  expect(unheard).not.toHaveBeenCalled();
});
