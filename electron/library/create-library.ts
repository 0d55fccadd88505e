import { resolve } from "node:path";
import type { LibraryEntry } from "../../shared/ipc/library.ts";
import type { Result } from "../../shared/result.ts";
import { createDrafts } from "./drafts.ts";
import { createInTurn } from "./in-turn.ts";
import { removeAllLeftovers } from "./remove-leftovers.ts";
import { createLocks, heartbeatEvery, lockedByOther } from "./lock.ts";
import { createNewFiles, type NewFiles } from "./new-files.ts";
import { createOpenReports, type OpenReports } from "./open-reports.ts";
import { createReportIndex } from "./report-index.ts";
import { scanLibrary } from "./scan.ts";
import { createSessions } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import { createTrash, type Trash } from "./trash.ts";
import { createVersions } from "./versions.ts";
import { createWatch } from "./watch.ts";

/** The report files of this computer: the list, the open reports, and everything that keeps them from being lost. */
export interface Library extends NewFiles, Omit<OpenReports, "notice" | "renewLocks"> {
  readonly list: () => Promise<Result<readonly LibraryEntry[]>>;
  readonly trash: Trash["remove"];
  readonly restore: Trash["restore"];
  readonly removed: Trash["list"];
  /** Watches the library folder, after removing what a killed program left half written; to be called again when another folder is chosen. */
  readonly watch: () => Promise<void>;
  /** What happens by itself every half minute: says that open reports are open, and looks whether others changed them. */
  readonly beat: () => Promise<void>;
  /** Stops watching and gives up the locks. Drafts stay. */
  readonly dispose: () => Promise<void>;
}

/** The library in these surroundings. */
export function createLibrary(surroundings: Surroundings): Library {
  const inTurn = createInTurn();
  const drafts = createDrafts(surroundings);
  const locks = createLocks(surroundings);
  const sessions = createSessions();
  const index = createReportIndex(surroundings);
  const trash = createTrash(surroundings);
  const watch = createWatch(surroundings, () => {
    surroundings.emit("library.changed", null);
    void open.notice();
  });
  const saving = { surroundings, locks, drafts, versions: createVersions(surroundings) };
  const open = createOpenReports(saving, sessions, inTurn, watch);
  const { notice, renewLocks, ...reports } = open;

  const beat = async (): Promise<void> => {
    await renewLocks();
    await notice();
  };
  const stopBeating = surroundings.every(heartbeatEvery, () => void beat());

  return {
    ...createNewFiles(surroundings),
    ...reports,
    list: () => inTurn("the library", () => scanLibrary(surroundings, index, drafts)),
    trash: async (path) => {
      const token = await inTurn(resolve(path), async () => {
        const session = sessions.find(path);
        const holder = await locks.othersHolder(resolve(path), session.ok ? session.value.lock : undefined);
        return holder === null ? trash.remove(path) : lockedByOther(path, holder);
      });
      if (token.ok) await reports.close(path);
      return token;
    },
    restore: (token) => trash.restore(token),
    removed: () => trash.list(),
    watch: async () => {
      await removeAllLeftovers(surroundings);
      await watch.start();
    },
    beat,
    dispose: async () => {
      stopBeating();
      await watch.stop();
      await Promise.all(sessions.all().map(({ path }) => reports.close(path)));
    },
  };
}
