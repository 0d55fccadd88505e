import type { Saved } from "../../shared/ipc/library.ts";
import type { Report } from "../../shared/report/report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import type { Failure } from "../../shared/failure.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { Drafts } from "./drafts.ts";
import { lockedByOther, type Locks } from "./lock.ts";
import { readIfThere } from "../files/read-bytes.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeOver } from "../files/write-whole.ts";
import type { Session } from "./session.ts";
import { missingStamp, stampOf, stampOnDisk } from "./stamp.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Versions } from "./versions.ts";

/** How often a state of a report that is being worked on is kept. */
const versionEvery = 5 * 60_000;

/** What saving needs. */
export interface Saving {
  readonly surroundings: Surroundings;
  readonly locks: Locks;
  readonly drafts: Drafts;
  readonly versions: Versions;
}

/** What to save: `stamp` is what the window believes to be on disk; `overwrite` saves over whatever is there. */
export interface SaveRequest {
  readonly stamp: string;
  readonly report: Report;
  readonly overwrite: boolean;
}

/**
 * Saves an open report. Nothing is written where somebody else has it open or has changed it. The old content becomes a version before
 * the new one takes its place. On any failure the file keeps its old content, and what was to be saved is kept as a draft.
 */
export async function saveReport(saving: Saving, session: Session, request: SaveRequest): Promise<Result<Saved>> {
  // First of all as a draft: if the program ends in the middle, an older draft must not look like the latest changes.
  await keepDraft(saving, session, request);
  const saved = await replaceContent(saving, session, request);
  if (!saved.ok) return saved;
  session.replaced = session.stamp;
  session.stamp = saved.value.stamp;
  session.savedHere = true;
  session.told = undefined;
  // A draft that stays is dropped when the report is next opened, because it equals the file.
  await saving.drafts.drop(session.path);
  return saved;
}

/**
 * Keeps unsaved changes. Refused where another window on this computer has the report open, because the draft is that window's; what
 * a colleague elsewhere has open does not matter.
 */
export async function keepDraft(
  { surroundings, locks, drafts }: Saving,
  session: Session,
  { stamp, report }: Pick<SaveRequest, "stamp" | "report">,
): Promise<Result<void>> {
  const holder = await locks.othersHolder(session.place, session.lock);
  if (holder?.computer === surroundings.computer) return lockedByOther(session.path, holder);
  return drafts.keep(session.path, stamp === session.replaced ? session.stamp : stamp, report);
}

async function replaceContent(saving: Saving, session: Session, request: SaveRequest): Promise<Result<Saved>> {
  const { surroundings, versions } = saving;
  const { place } = session;
  const bytes = new TextEncoder().encode(writeReport(request.report));
  const stamp = stampOf(bytes);
  const locked = await holdLock(saving, session);
  if (!locked.ok) return locked;
  const before = await readIfThere(surroundings.disk, place);
  if (!before.ok) return before;
  const stampBefore = before.value === undefined ? missingStamp : stampOf(before.value);
  if (stampBefore === stamp) return success(await savedNow(saving, session, stamp));
  if (!request.overwrite && stampBefore !== request.stamp) return fail(changed(session, stampBefore));
  let version: string | undefined;
  if (before.value !== undefined) {
    const allowed = await mayWrite(saving, session);
    if (!allowed.ok) return allowed;
    const kept = await versions.keep(session.reportId, before.value, new Date(await changedAt(saving, place)));
    if (!kept.ok) return kept;
    version = kept.value;
  }
  const placed = await placeOver(surroundings, place, bytes, async () => {
    const now = await stampOnDisk(surroundings.disk, place);
    if (!now.ok) return now;
    return now.value === stampBefore ? success(undefined) : fail(changed(session, now.value));
  });
  if (!placed.ok) return placed;
  if (version !== undefined) await thinOut(saving, session, version, stampBefore);
  return success(await savedNow(saving, session, stamp));
}

/**
 * Saving every few seconds would fill the versions with one minute's typing: what was saved here a moment ago need not stay once the
 * next content is safe. What came with the file, or from somebody else, always stays.
 */
async function thinOut(saving: Saving, session: Session, version: string, replaced: string): Promise<void> {
  const now = saving.surroundings.now().getTime();
  const own = session.savedHere && replaced === session.stamp;
  if (own && Math.abs(now - session.versionAt) < versionEvery) {
    await saving.versions.drop(session.reportId, version);
    return;
  }
  session.versionAt = now;
  await saving.versions.prune(session.reportId);
}

/** Another program may have taken the lock over while this computer slept; then it is theirs. */
async function holdLock({ locks }: Saving, session: Session): Promise<Result<void>> {
  const answer = await locks.take(session.place, session.lock, false);
  switch (answer.kind) {
    case "ours":
      session.lock = answer.lock;
      return success(undefined);
    case "others":
      session.lock = undefined;
      return lockedByOther(session.path, answer.holder);
    case "unwritable":
      return fail("path" in answer.failure ? { ...answer.failure, path: session.path } : answer.failure);
  }
}

/** Renaming would replace even a file that is marked as read-only; that mark is respected. */
async function mayWrite({ surroundings }: Saving, session: Session): Promise<Result<void>> {
  try {
    return success(await surroundings.disk.mayWrite(session.place));
  } catch (error) {
    return fail(unwritable(session.path, error));
  }
}

function changed({ path }: Session, stamp: string): Failure {
  return { code: stamp === missingStamp ? "removedOutside" : "changedOutside", path };
}

async function savedNow(saving: Saving, session: Session, stamp: string): Promise<Saved> {
  return { stamp, savedAt: new Date(await changedAt(saving, session.place)).toISOString() };
}

async function changedAt({ surroundings: { disk, now } }: Saving, path: string): Promise<number> {
  return disk.status(path).then(
    (status) => status.changedAt,
    () => now().getTime(),
  );
}
