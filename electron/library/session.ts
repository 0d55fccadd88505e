import { resolve } from "node:path";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Lock } from "./lock.ts";

/** A report that is open in this program. */
export interface Session {
  /** As the window calls it. */
  readonly path: string;
  /** The file itself, where the path is a link. */
  readonly place: string;
  /** Names what this program last read or wrote; it is compared with the disk before saving. */
  stamp: string;
  /** What its last saving replaced: a draft that was on its way meanwhile still names it. */
  replaced: string | undefined;
  lock: Lock | undefined;
  /** The id under which versions are kept. */
  readonly reportId: string;
  /** Whether what is on disk comes from saving here. */
  savedHere: boolean;
  /** When a version was last kept for good, in milliseconds. */
  versionAt: number;
  /** A change from outside that the window has been told about. */
  told: string | undefined;
}

/** The open reports, by path; `all` gives the one that was opened last at the end. */
export interface Sessions {
  readonly find: (path: string) => Result<Session>;
  readonly set: (session: Session) => void;
  readonly remove: (path: string) => void;
  readonly all: () => readonly Session[];
}

/** No report is open yet. */
export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    find: (path) => {
      const session = sessions.get(resolve(path));
      return session === undefined ? fail({ code: "notOpen", path }) : success(session);
    },
    set: (session) => {
      // Deleted first, so that it comes last.
      sessions.delete(resolve(session.path));
      sessions.set(resolve(session.path), session);
    },
    remove: (path) => void sessions.delete(resolve(path)),
    all: () => [...sessions.values()],
  };
}
