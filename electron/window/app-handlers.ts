import { isAbsolute } from "node:path";
import type { AboutProgram } from "../../shared/words/about.ts";
import type { Administrator } from "../../shared/ipc/administrator.ts";
import type { AppStart, Handlers } from "../../shared/ipc/contract.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { unreadable } from "../files/system-reason.ts";
import type { Platform } from "../platform/platform.ts";
import type { AppSettings } from "../settings/app-settings.ts";

/** What the commands about the program itself need. */
export interface AppParts {
  readonly platform: Platform;
  readonly disk: Disk;
  readonly settings: AppSettings;
  readonly administrator: Result<Administrator>;
  readonly version: string;
  /** The account that the program runs under. */
  readonly user: string;
  /** The file that says the licences of the shipped packages. */
  readonly licences: string;
  readonly about: () => Promise<AboutProgram>;
  /** What the page begins with: the report that the program was started with, or after a breakdown the one that was open. */
  readonly begin: () => Pick<AppStart, "open" | "afterCrash">;
  readonly drafts: () => Promise<AppStart["drafts"]>;
  readonly quit: () => void;
}

/** The commands about the program itself: start, end, dialogs, settings. */
export type AppCommand =
  | "app.start"
  | "app.quit"
  | "app.about"
  | "app.licences"
  | "dialog.chooseFolder"
  | "dialog.chooseFile"
  | "dialog.chooseDocuments"
  | "shell.showInFolder"
  | "shell.openFile"
  | "settings.set";

/** Answers the commands about the program itself. */
export function createAppHandlers(parts: AppParts): Pick<Handlers, AppCommand> {
  const { platform, settings } = parts;
  return {
    "app.start": async () =>
      success({
        version: parts.version,
        platform: platform.name,
        settings: settings.get(),
        user: parts.user,
        administrator: parts.administrator.ok ? parts.administrator.value : {},
        administratorProblem: parts.administrator.ok ? null : parts.administrator.failure,
        damagedSettings: settings.damaged ?? null,
        ...parts.begin(),
        drafts: await parts.drafts(),
      }),
    "app.quit": () => {
      // The answer goes out first; then the window closes.
      setImmediate(parts.quit);
      return Promise.resolve(success(null));
    },
    "app.about": async () => success(await parts.about()),
    "app.licences": async () => {
      try {
        return success({ text: new TextDecoder().decode(await parts.disk.read(parts.licences)) });
      } catch (error) {
        return fail(unreadable(parts.licences, error));
      }
    },
    "dialog.chooseFolder": async ({ start }) => {
      // What is no whole path could be taken for an option of the program that asks.
      const from = start !== undefined && isAbsolute(start) ? start : undefined;
      const chosen = await platform.chooseFolder(settings.get().language, from);
      return chosen.ok ? success({ path: chosen.value }) : chosen;
    },
    "dialog.chooseFile": async ({ kind }) => {
      const chosen = await platform.chooseFile(settings.get().language, kind);
      return chosen.ok ? success({ path: chosen.value }) : chosen;
    },
    "dialog.chooseDocuments": async () => {
      const chosen = await platform.chooseDocuments(settings.get().language);
      return chosen.ok ? success({ paths: chosen.value }) : chosen;
    },
    "shell.showInFolder": ({ path }) => platform.showInFolder(path),
    "shell.openFile": ({ path }) => platform.openFile(path),
    "settings.set": (changed) => settings.change(changed),
  };
}
