import { z } from "zod";
import type { Failure } from "../failure.ts";
import type { Verified } from "../compare/difference.ts";
import { firstYear, latestYear } from "../forms/registry.ts";
import type { Register } from "../ledger/register.ts";
import { largestSource } from "../recognition/source-document.ts";
import type { Previous, Report } from "../report/report.ts";
import { isUnitName } from "../report/unit-name.ts";
import type { Result } from "../result.ts";
import { fileKinds } from "../words/app-menu.ts";
import type { MenuAction } from "../words/app-menu.ts";
import type { AboutProgram } from "../words/about.ts";
import type { Administrator } from "./administrator.ts";
import type { BackedUp, Restored } from "./backup.ts";
import { gatheringInputs, type GatheringOutputs } from "./gathering.ts";
import type { ReadFile } from "./import.ts";
import {
  isVersionTitle,
  type LibraryEntry,
  type OpenedReport,
  type RemovedReport,
  type Saved,
  type Version,
} from "./library.ts";
import type { WrittenPacket } from "./packet.ts";
import { type Settings, settingsSchema } from "./settings.ts";
import { tableContentSchema } from "./table.ts";

const path = z.string().min(1).max(4096);
const nothing = z.strictObject({});
/** In base64, of the largest document that is read (`largestSource` megabytes). */
const largestDropped = Math.ceil((largestSource * 1024 * 1024 * 4) / 3) + 4;
/** A report as it crosses: plain JSON, parsed by the main process with the reader of report files. */
const report = z.unknown();

/** How a file is to be read: which of several reports in it (from 1), and whether it is one of several files that are read together. */
const reading = { pick: z.int().min(1).optional(), together: z.boolean().optional() };

/** What every command takes. The main process parses each payload with these before anything else happens. */
export const commandInputs = {
  "app.start": nothing,
  "app.quit": nothing,
  "app.about": nothing,
  "app.licences": nothing,
  "library.list": nothing,
  "library.create": z.strictObject({
    unit: z.string().trim().refine(isUnitName),
    level: z.string().max(100),
    year: z.int().min(firstYear).max(latestYear),
    previous: path.optional(),
  }),
  "library.sample": nothing,
  "library.add": z.strictObject({ name: z.string().min(1).max(255), text: z.string() }),
  "library.duplicate": z.strictObject({ path }),
  "library.trash": z.strictObject({ path }),
  "library.restore": z.strictObject({ token: z.string() }),
  "library.removed": nothing,
  "report.open": z.strictObject({ path, mode: z.enum(["edit", "readOnly", "takeOver"]) }),
  "report.read": z.strictObject({ path }),
  "report.draft": z.strictObject({ path, stamp: z.string(), report }),
  "report.save": z.strictObject({ path, stamp: z.string(), report, overwrite: z.boolean() }),
  "report.saveCopy": z.strictObject({ path, report }),
  "report.discardDraft": z.strictObject({ path }),
  "report.close": z.strictObject({ path }),
  "report.versions": z.strictObject({ path }),
  "report.version": z.strictObject({ path, id: z.string() }),
  /** Gives a version a name, by which it is kept for good; an empty one takes the name away. Without `id` the file as it stands on the disk. */
  "report.nameVersion": z.strictObject({
    path,
    id: z.string().max(200).optional(),
    name: z.string().refine((name) => name === "" || isVersionTitle(name)),
  }),
  "report.previous": z.strictObject({ path }),
  "report.export": z.strictObject({
    report,
    formats: z.array(z.enum(["docx", "xlsx", "html", "fragment", "pdf", "csv", "json", "cover"])).min(1),
    withSignOff: z.boolean(),
    folder: path,
    replace: z.boolean(),
  }),
  /** The page that an export would write, without the sign-off sheet. */
  "export.preview": z.strictObject({ report }),
  /** The same page printed: the pages of the PDF. */
  "export.pages": z.strictObject({ report }),
  "export.cancel": nothing,
  "export.verify": z.strictObject({ report, path }),
  "packet.make": z.strictObject({ report, folder: path, withPdf: z.boolean(), replace: z.boolean() }),
  "table.save": z.strictObject({
    title: z.string().trim().min(1).max(200),
    table: tableContentSchema,
    format: z.enum(["csv", "xlsx"]),
    folder: path,
    replace: z.boolean(),
  }),
  /** A file on disk, or one that was dropped on the window: its name and its bytes in base64. */
  "import.read": z.union([
    z.strictObject({ path, ...reading }),
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.string().max(largestDropped), ...reading }),
  ]),
  /** A register of applications: a file on disk, or what was dropped or pasted, as its bytes in base64. */
  "ledger.read": z.union([
    z.strictObject({ path }),
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.string().max(largestDropped) }),
  ]),
  "import.list": z.strictObject({ folder: path }),
  "import.create": z.strictObject({ name: z.string().min(1).max(255), report }),
  ...gatheringInputs,
  "backup.make": z.strictObject({ folder: path }),
  "backup.restore": z.strictObject({ path }),
  "dialog.chooseFolder": z.strictObject({ start: path.optional() }),
  /** What is offered: reports, reports and documents that can be imported, or backups. */
  "dialog.chooseFile": z.strictObject({ kind: z.enum(fileKinds) }),
  "dialog.chooseDocuments": nothing,
  "shell.showInFolder": z.strictObject({ path }),
  /** Opens a document with the program that the system has for it; only what an export writes, since another file could be a program. */
  "shell.openFile": z.strictObject({ path: path.regex(/\.(?:docx|xlsx|html|pdf|csv|json)$/iu) }),
  "settings.set": settingsSchema.omit({ recent: true }).partial(),
} as const satisfies Record<string, z.ZodType>;

/** A command that the window may send. */
export type CommandName = keyof typeof commandInputs;

/** What every command gives back. */
export interface CommandOutputs extends GatheringOutputs {
  "app.start": AppStart;
  "app.quit": null;
  "app.about": AboutProgram;
  /** What the licences of the shipped packages want said. */
  "app.licences": { readonly text: string };
  "library.list": readonly LibraryEntry[];
  "library.create": { readonly path: string };
  "library.sample": { readonly path: string };
  "library.add": { readonly path: string };
  "library.duplicate": { readonly path: string };
  "library.trash": { readonly token: string };
  "library.restore": { readonly path: string };
  /** The reports that were removed, the last one first. */
  "library.removed": readonly RemovedReport[];
  "report.open": OpenedReport;
  "report.read": Report;
  "report.draft": null;
  "report.save": Saved;
  "report.saveCopy": { readonly path: string };
  "report.discardDraft": null;
  "report.close": null;
  "report.versions": readonly Version[];
  "report.version": Report;
  "report.nameVersion": null;
  /** What a report keeps of the one at `path` once that is linked as last year's. */
  "report.previous": Previous;
  "report.export": { readonly files: readonly string[] };
  "export.preview": { readonly html: string };
  /** A PDF in base64. */
  "export.pages": { readonly pdf: string };
  "export.cancel": null;
  "export.verify": Verified;
  "packet.make": WrittenPacket;
  "table.save": { readonly path: string };
  "import.read": ReadFile;
  "ledger.read": Register;
  /** The files in a folder that can be imported. */
  "import.list": { readonly paths: readonly string[] };
  "import.create": { readonly path: string };
  "backup.make": BackedUp;
  "backup.restore": Restored;
  "dialog.chooseFolder": { readonly path: string | null };
  "dialog.chooseFile": { readonly path: string | null };
  /** Empty where somebody changed their mind. */
  "dialog.chooseDocuments": { readonly paths: readonly string[] };
  "shell.showInFolder": null;
  "shell.openFile": null;
  "settings.set": Settings;
}

/** What a command takes. */
export type CommandInput<C extends CommandName> = z.input<(typeof commandInputs)[C]>;

/** What the main process tells the window without being asked. Their names stand in `events.ts`. */
export interface Events {
  /** The library folder changed. */
  "library.changed": null;
  /** The open report's file was changed by somebody else. */
  "report.changedOutside": { readonly path: string };
  "export.progress": { readonly done: number; readonly of: number };
  /** So many files of a gathering were read. */
  "gathering.progress": { readonly done: number; readonly of: number };
  /** A report was opened and comes first among the recent ones. */
  "recent.changed": { readonly recent: readonly string[] };
  /** A report was opened from outside (double click, command line, second start). */
  "app.open": { readonly path: string };
  /** Somebody chose an action from the application menu. */
  "menu.action": { readonly action: MenuAction };
}

/** What the window learns at its start. */
export interface AppStart {
  readonly version: string;
  readonly platform: "electron" | "chromium";
  readonly settings: Settings;
  /** The account that the program runs under; empty where the system does not say. */
  readonly user: string;
  /** What an administrator gives to everybody on this computer; it stands in the settings already. */
  readonly administrator: Administrator;
  /** Why the administrator's file could not be used, where there is one. */
  readonly administratorProblem: Failure | null;
  /** Where the settings are kept that could not be read whole; null where they could. */
  readonly damagedSettings: string | null;
  /** A report to open at once, where the program was started with one. */
  readonly open: string | null;
  /** Whether the page before this one broke down. */
  readonly afterCrash: boolean;
  /** Reports that were not closed properly and have unsaved changes. */
  readonly drafts: readonly { readonly path: string; readonly savedAt: string }[];
}

/** The main process's side: one handler a command; expected failures come back as values. */
export type Handlers = {
  readonly [C in CommandName]: (input: z.output<(typeof commandInputs)[C]>) => Promise<Result<CommandOutputs[C]>>;
};

/** The window's side; the preload exposes exactly these two. */
export interface Bridge {
  readonly call: <C extends CommandName>(command: C, input: CommandInput<C>) => Promise<Result<CommandOutputs[C]>>;
  /** Returns how to stop listening. */
  readonly on: <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) => () => void;
}
