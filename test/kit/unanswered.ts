import type { ChosenPaths } from "../../electron/ipc/chosen-paths.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";

/** A window that may name any place. */
export const anyPath: ChosenPaths = { holds: async () => true, learn: () => undefined };

const unanswered = (): Promise<never> => Promise.reject(new Error("this test answers no such command"));

/** Handlers that answer nothing; a test puts its own over these. */
export const unansweredHandlers: Handlers = {
  "app.start": unanswered,
  "app.quit": unanswered,
  "app.about": unanswered,
  "app.licences": unanswered,
  "library.list": unanswered,
  "library.create": unanswered,
  "library.sample": unanswered,
  "library.add": unanswered,
  "library.duplicate": unanswered,
  "library.trash": unanswered,
  "library.restore": unanswered,
  "library.removed": unanswered,
  "report.open": unanswered,
  "report.read": unanswered,
  "report.draft": unanswered,
  "report.save": unanswered,
  "report.saveCopy": unanswered,
  "report.discardDraft": unanswered,
  "report.close": unanswered,
  "report.versions": unanswered,
  "report.version": unanswered,
  "report.nameVersion": unanswered,
  "report.previous": unanswered,
  "report.export": unanswered,
  "export.preview": unanswered,
  "export.cancel": unanswered,
  "export.verify": unanswered,
  "packet.make": unanswered,
  "table.save": unanswered,
  "import.read": unanswered,
  "import.list": unanswered,
  "ledger.read": unanswered,
  "import.create": unanswered,
  "backup.make": unanswered,
  "backup.restore": unanswered,
  "dialog.chooseFolder": unanswered,
  "dialog.chooseFile": unanswered,
  "dialog.chooseDocuments": unanswered,
  "shell.showInFolder": unanswered,
  "settings.set": unanswered,
};
