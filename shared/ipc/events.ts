import type { Events } from "./contract.ts";

/** Every event, by its name. */
export const eventNames = [
  "library.changed",
  "report.changedOutside",
  "export.progress",
  "gathering.progress",
  "recent.changed",
  "app.open",
  "menu.action",
] as const satisfies readonly (keyof Events)[];

/** Whether a name is that of an event: the window can listen to nothing else. */
export function isEventName(name: unknown): name is keyof Events {
  return eventNames.some((known) => known === name);
}
