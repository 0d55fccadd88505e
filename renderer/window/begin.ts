import type { Bridge } from "../../shared/ipc/contract.ts";
import { type Result, success } from "../../shared/result.ts";
import { openAhead } from "../shell/first-opening.ts";
import type { WindowStart } from "../shell/start-context.ts";
import { type EditorScript, type Screens, screensWith } from "./screens.ts";

/** What the window is drawn with the first time. */
export interface Beginning {
  readonly bridge: Bridge;
  readonly start: WindowStart;
  readonly screens: Screens;
}

/** A report may lie on a slow share: so long, in milliseconds, its opening is waited for before the window says that it is under way. */
const longestOpening = 400;

/**
 * Asks the main process for everything that the window begins with, so that it is drawn once, with the report in it, and not three times on the way
 * there. Fails where the main process does.
 */
export async function begin(bridge: Bridge, script: EditorScript): Promise<Result<Beginning>> {
  const started = await bridge.call("app.start", {});
  if (!started.ok) return started;
  const firstOpening = openAhead(bridge, started.value.open);
  const screens = await screensWith(started.value.open === null ? "library" : "editor", script);
  await Promise.race([firstOpening.settled, new Promise((resolve) => setTimeout(resolve, longestOpening))]);
  return success({ bridge, start: { ...started.value, firstOpening }, screens });
}
