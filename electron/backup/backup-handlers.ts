import type { Vocabulary } from "../../shared/checks/vocabulary.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import { backUp, type BackupSurroundings } from "./back-up.ts";
import { restoreBackup } from "./restore.ts";

/** Answers the commands about backups of the library. The user's own words go with it. */
export function createBackupHandlers(
  surroundings: BackupSurroundings & { readonly vocabulary: () => Vocabulary },
): Pick<Handlers, "backup.make" | "backup.restore"> {
  return {
    "backup.make": ({ folder }) => backUp(surroundings, folder, surroundings.vocabulary()),
    "backup.restore": ({ path }) => restoreBackup(surroundings, path, surroundings.vocabulary()),
  };
}
