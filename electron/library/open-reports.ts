import { resolve } from "node:path";
import type { LockHolder, OpenedReport, Saved, Version } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import { largestReport } from "../../shared/report-file/report-name.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { readBytes } from "../files/read-bytes.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { unreadable } from "../files/system-reason.ts";
import type { Draft } from "./drafts.ts";
import type { InTurn } from "./in-turn.ts";
import type { Lock } from "./lock.ts";
import { keepDraft, type SaveRequest, saveReport, type Saving } from "./save-report.ts";
import type { Session, Sessions } from "./session.ts";
import { type FileOnDisk, missingStamp, readStamped, stampOnDisk } from "./stamp.ts";

/** How a report is to be opened. */
export type OpenMode = "edit" | "readOnly" | "takeOver";

/** Opening, saving and closing reports. Calls about the same file run in the order in which they come. */
export interface OpenReports {
  readonly open: (path: string, mode: OpenMode) => Promise<Result<OpenedReport>>;
  readonly draft: (path: string, stamp: string, report: Report) => Promise<Result<void>>;
  readonly save: (path: string, request: SaveRequest) => Promise<Result<Saved>>;
  readonly discardDraft: (path: string) => Promise<Result<void>>;
  readonly close: (path: string) => Promise<Result<void>>;
  readonly versions: (path: string) => Promise<Result<readonly Version[]>>;
  readonly version: (path: string, id: string) => Promise<Result<Report>>;
  /** Gives a version a name (`rename` of versions); without an id the file as it stands on the disk becomes a version first. */
  readonly nameVersion: (path: string, id: string | undefined, name: string) => Promise<Result<void>>;
  /** The open report that was opened last. */
  readonly latest: () => string | null;
  /** Drafts of earlier sessions that say something else than their files. */
  readonly drafts: () => Promise<readonly { readonly path: string; readonly savedAt: string }[]>;
  /** Looks whether open files were changed by somebody else, and tells the window once for each change. */
  readonly notice: () => Promise<void>;
  /** Says to the others that the open reports are still open. */
  readonly renewLocks: () => Promise<void>;
}

/** Opening, saving and closing with these parts; `watch` is told which files are open. */
export function createOpenReports(
  saving: Saving,
  sessions: Sessions,
  inTurn: InTurn,
  watch: { readonly add: (path: string) => void; readonly remove: (path: string) => void },
): OpenReports {
  const { surroundings, locks, drafts, versions } = saving;
  const { disk } = surroundings;

  const open: OpenReports["open"] = async (path, mode) => {
    const place = await disk.realPath(path).catch(() => resolve(path));
    const before = sessions.find(path);
    const held = before.ok ? before.value.lock : undefined;
    const access = await gainAccess(place, mode, held);
    const found = await readStamped(disk, place);
    const unsaved = access.holder === null ? await drafts.find(path) : success(undefined);
    const draft = unsaved.ok ? unsaved.value : undefined;
    const content = !found.ok ? found : unsaved.ok ? contentOf(found.value, draft) : unsaved;
    if (!content.ok) {
      // A report that is open stays open: what the window shows of it can still be saved.
      if (before.ok) before.value.lock = access.lock;
      else if (access.lock !== undefined) await locks.release(place, access.lock);
      return content;
    }
    const { report, stamp } = content.value;
    sessions.set({
      path,
      place,
      stamp,
      replaced: undefined,
      lock: access.lock,
      reportId: report.id,
      savedHere: false,
      versionAt: 0,
      told: undefined,
    });
    watch.add(place);
    const same = draft !== undefined && stamp !== missingStamp && content.value.fromDisk && equal(draft.report, report);
    if (same) await drafts.drop(path);
    const savedAt = await disk.status(place).then(
      (status) => new Date(status.changedAt).toISOString(),
      () => draft?.savedAt ?? surroundings.now().toISOString(),
    );
    return success({
      path,
      report,
      stamp,
      savedAt,
      readOnly: access.lock === undefined,
      holder: access.holder,
      draft:
        draft === undefined || same
          ? null
          : {
              report: draft.report,
              savedAt: draft.savedAt,
              // Where there is no file any more, nobody's work can be overwritten.
              stamp: stamp === missingStamp ? stamp : draft.stamp,
            },
    });
  };

  /** Takes the lock where the report may be changed; otherwise says who has it. */
  const gainAccess = async (place: string, mode: OpenMode, held: Lock | undefined): Promise<Access> => {
    const writable = await disk.mayWrite(place).then(
      () => true,
      // A file that is gone can be written again from its draft.
      async () => (await disk.status(place).catch(() => undefined)) === undefined,
    );
    if (mode === "readOnly" || !writable) {
      if (held !== undefined) await locks.release(place, held);
      return { lock: undefined, holder: await locks.othersHolder(place, undefined) };
    }
    const answer = await locks.take(place, held, mode === "takeOver");
    if (answer.kind === "ours") return { lock: answer.lock, holder: null };
    if (answer.kind === "others") return { lock: undefined, holder: answer.holder };
    return { lock: undefined, holder: await locks.othersHolder(place, undefined) };
  };

  const close = async (path: string): Promise<Result<void>> => {
    const session = sessions.find(path);
    if (!session.ok) return success(undefined);
    sessions.remove(path);
    watch.remove(session.value.place);
    if (session.value.lock !== undefined) await locks.release(session.value.place, session.value.lock);
    return success(undefined);
  };

  const withSession = <T>(path: string, act: (session: Session) => Promise<Result<T>>): Promise<Result<T>> =>
    inTurn(resolve(path), async () => {
      const session = sessions.find(path);
      return session.ok ? act(session.value) : session;
    });

  const reportIdOf = async (path: string): Promise<Result<string>> => {
    const session = sessions.find(path);
    if (session.ok) return success(session.value.reportId);
    const report = await readReportFile(disk, path);
    return report.ok ? success(report.value.id) : report;
  };

  const keepPresent = async (reportId: string, path: string): Promise<Result<string>> => {
    const bytes = await readBytes(disk, path, largestReport);
    if (!bytes.ok) return bytes;
    const changedAt = await disk.status(path).then(
      (status) => success(status.changedAt),
      (error: unknown) => fail(unreadable(path, error)),
    );
    if (!changedAt.ok) return changedAt;
    const kept = await versions.keep(reportId, bytes.value, new Date(changedAt.value));
    if (!kept.ok) return kept;
    if (kept.value !== undefined) return success(kept.value);
    // It is the latest version already.
    const listed = await versions.list(reportId);
    if (!listed.ok) return listed;
    const [latest] = listed.value;
    return latest === undefined ? fail({ code: "versionMissing", path }) : success(latest.id);
  };

  const noticeOne = async (session: Session): Promise<void> => {
    const stamp = await stampOnDisk(disk, session.place);
    // A folder that cannot be reached just now says nothing about the file.
    if (!stamp.ok) return;
    if (stamp.value === session.stamp) session.told = undefined;
    else if (stamp.value !== session.told) {
      session.told = stamp.value;
      surroundings.emit("report.changedOutside", { path: session.path });
    }
  };

  const unfinished = async (draft: Draft): Promise<boolean> => {
    const place = await disk.realPath(draft.path).catch(() => draft.path);
    if ((await locks.othersHolder(place, undefined)) !== null) return false;
    const found = await readStamped(disk, place);
    if (!found.ok || !found.value.report.ok || !equal(found.value.report.value, draft.report)) return true;
    await drafts.drop(draft.path);
    return false;
  };

  const forEachOpen = async (act: (session: Session) => Promise<void>): Promise<void> => {
    const all = sessions.all().map(({ path }) =>
      withSession(path, async (session) => {
        await act(session);
        return success(undefined);
      }),
    );
    await Promise.all(all);
  };

  return {
    open: (path, mode) => inTurn(resolve(path), () => open(path, mode)),
    draft: (path, stamp, report) => withSession(path, (session) => keepDraft(saving, session, { stamp, report })),
    save: (path, request) => withSession(path, (session) => saveReport(saving, session, request)),
    discardDraft: (path) => inTurn(resolve(path), () => drafts.drop(path)),
    close: (path) => inTurn(resolve(path), () => close(path)),
    versions: async (path) => {
      const id = await reportIdOf(path);
      return id.ok ? versions.list(id.value) : id;
    },
    version: async (path, version) => {
      const id = await reportIdOf(path);
      return id.ok ? versions.read(id.value, version, path) : id;
    },
    nameVersion: (path, version, name) =>
      inTurn(resolve(path), async () => {
        const id = await reportIdOf(path);
        if (!id.ok) return id;
        const named = version === undefined ? await keepPresent(id.value, path) : success(version);
        return named.ok ? versions.rename(id.value, named.value, name, path) : named;
      }),
    latest: () => sessions.all().at(-1)?.path ?? null,
    drafts: async () => {
      const offered: { path: string; savedAt: string }[] = [];
      for (const draft of await drafts.list()) {
        if (await unfinished(draft)) offered.push({ path: draft.path, savedAt: draft.savedAt });
      }
      return offered;
    },
    notice: () => forEachOpen(noticeOne),
    renewLocks: () =>
      forEachOpen(async (session) => {
        const { lock, place } = session;
        if (lock !== undefined && !(await locks.renew(place, lock))) session.lock = undefined;
      }),
  };
}

interface Access {
  readonly lock: Lock | undefined;
  readonly holder: LockHolder | null;
}

interface Content {
  readonly report: Report;
  readonly stamp: string;
  readonly fromDisk: boolean;
}

/** What to show: the file, or where it is gone or damaged, the draft, so that nothing unsaved is out of reach. */
function contentOf({ stamp, report }: FileOnDisk, draft: Draft | undefined): Result<Content> {
  if (report.ok) return success({ report: report.value, stamp, fromDisk: true });
  return draft === undefined ? report : success({ report: draft.report, stamp, fromDisk: false });
}

function equal(a: Report, b: Report): boolean {
  return writeReport(a) === writeReport(b);
}
