import type { z } from "zod";
import type { CommandName, commandInputs } from "../../shared/ipc/contract.ts";

type Parsed<C extends CommandName> = z.output<(typeof commandInputs)[C]>;

const none = (): readonly string[] => [];
const path = (input: { readonly path: string }): readonly string[] => [input.path];
const folder = (input: { readonly folder: string }): readonly string[] => [input.folder];

/** The places on the disk that each command names. They are held against what somebody has chosen before the command is answered. */
export const namedPaths: { readonly [C in CommandName]: (input: Parsed<C>) => readonly string[] } = {
  "app.start": none,
  "app.quit": none,
  "app.about": none,
  "app.licences": none,
  "library.list": none,
  "library.create": ({ previous }) => (previous === undefined ? [] : [previous]),
  "library.sample": none,
  "library.add": none,
  "library.duplicate": path,
  "library.trash": path,
  "library.restore": none,
  "library.removed": none,
  "report.open": path,
  "report.read": path,
  "report.draft": path,
  "report.save": path,
  "report.saveCopy": path,
  "report.discardDraft": path,
  "report.close": path,
  "report.versions": path,
  "report.version": path,
  "report.nameVersion": path,
  "report.previous": path,
  "report.export": folder,
  "export.preview": none,
  "export.pages": none,
  "export.cancel": none,
  "export.verify": path,
  "packet.make": folder,
  "table.save": folder,
  "import.read": (input) => ("path" in input ? [input.path] : []),
  "ledger.read": (input) => ("path" in input ? [input.path] : []),
  "import.list": folder,
  "import.create": none,
  "gathering.list": none,
  "gathering.create": ({ previous }) => (previous === undefined ? [] : [previous]),
  "gathering.open": path,
  "gathering.change": path,
  "gathering.own": ({ path: set, own }) => (own === undefined ? [set] : [set, own]),
  "gathering.gather": ({ path: set, from }) => [set, ...from],
  "gathering.keep": path,
  "gathering.cancel": none,
  "gathering.look": path,
  "gathering.roster": (input) => ("path" in input ? [input.path] : []),
  "gathering.earlier": path,
  "gathering.merge": path,
  "gathering.slips": ({ path: set, folder: into }) => [set, into],
  "gathering.templates": ({ path: set, folder: into }) => [set, into],
  "gathering.write": ({ path: set, folder: into }) => [set, into],
  "backup.make": folder,
  "backup.restore": path,
  // Where a dialog begins is shown to somebody and given to nobody.
  "dialog.chooseFolder": none,
  "dialog.chooseFile": none,
  "dialog.chooseDocuments": none,
  "shell.showInFolder": path,
  "shell.openFile": path,
  "settings.set": ({ libraryFolder = "", exportFolder = "" }) =>
    [libraryFolder, exportFolder].filter((one) => one !== ""),
};
