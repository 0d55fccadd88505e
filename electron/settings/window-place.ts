import { z } from "zod";
import type { Placing } from "../files/aside.ts";
import type { WindowBounds } from "../platform/platform.ts";
import { type KeptValue, openKeptValue } from "./kept-value.ts";

const placeSchema = z.object({
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  x: z.int().min(-20_000).max(20_000).optional(),
  y: z.int().min(-20_000).max(20_000).optional(),
  maximized: z.boolean(),
});

/** The window at the first start: fits a screen of 1366 by 768. */
export const firstPlace: WindowBounds = { width: 1320, height: 720, maximized: false };

/** Opens where the window stood last. */
export function openWindowPlace(placing: Placing, folder: string): Promise<KeptValue<WindowBounds>> {
  return openKeptValue<WindowBounds>({ placing, folder, name: "window", schema: placeSchema, fallback: firstPlace });
}
