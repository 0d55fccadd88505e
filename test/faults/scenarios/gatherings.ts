import { join } from "node:path";
import { type Collecting, collect } from "../../../electron/gathering/collect.ts";
import { createGatherThreads } from "../../../electron/gathering/gather-threads.ts";
import { keepChange, keepSet, readSetFile } from "../../../electron/gathering/set-on-disk.ts";
import { placeOver } from "../../../electron/files/write-whole.ts";
import type { Disk } from "../../../electron/files/disk.ts";
import type { Surroundings } from "../../../electron/library/surroundings.ts";
import { newGathering } from "../../../shared/gathering/change.ts";
import { gatheredOf, type Gathering } from "../../../shared/gathering/gathering.ts";
import { mergeReports, sourcesOf } from "../../../shared/gathering/merge.ts";
import { verdictsOf } from "../../../shared/gathering/verdicts.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { type Computer, reportSaying, valueOf } from "../../electron/library/library-kit.ts";
import { between, foundDone, outside, type Scenario } from "../scenario.ts";

const cell = "t3.received.naturalPerson";
const year = 2024;

interface Place {
  readonly folder: string;
  readonly set: string;
}

/** Where the units' files come in, and where the gathering is kept. */
function placeIn(computer: Pick<Computer, "library">): Place {
  const folder = outside(computer);
  return { folder, set: join(folder, "汇总.gouji-set") };
}

/** The file of the n-th unit, which has received one application. */
function fileOf(number: number): Uint8Array {
  const report = reportSaying(number);
  const id = `${String(number).padStart(8, "0")}-1111-4111-8111-111111111111`;
  const unit = { name: `示例区第${number}局`, level: "" };
  return new TextEncoder().encode(writeReport({ ...report, id, year, unit, cells: { [cell]: 1 } }));
}

function collecting(surroundings: Pick<Surroundings, "disk" | "newId" | "now" | "writer">): Collecting {
  const threads = createGatherThreads("no program: few files are read in this thread", surroundings);
  return { ...surroundings, threads, explain: ({ code }) => code };
}

/** Gathers everything that has come in into what is kept, and keeps that. */
async function gather({ folder, set }: Place, parts: Collecting): Promise<Result<void>> {
  let unread: Failure | undefined;
  const explain = (failure: Failure): string => (unread = failure).code;
  const collected = await collect({ paths: [folder], apart: [], set, year }, { ...parts, explain });
  if (!collected.ok) return collected;
  const kept = await keepSet(parts, set, collected.value.gathering);
  return kept.ok && unread !== undefined ? fail(unread) : kept;
}

/** How many units count in a gathering; throws where one counts twice, is left out, or the sum is not theirs. */
function unitsIn(gathering: Gathering): number {
  const verdicts = verdictsOf(gatheredOf(gathering));
  const counting = verdicts.filter(({ status }) => status === "included");
  const files = gathering.submissions.map(({ file, sha256 }) => `${file} ${sha256}`);
  if (new Set(files).size !== files.length) throw new Error("a file was taken in twice");
  const read = verdicts.filter(({ status }) => status !== "failed");
  if (counting.length !== read.length) throw new Error("what was read does not count");
  const about = { id: "", at: "", unit: { name: "示例区", level: "" }, year, edition: gathering.edition };
  const sum = mergeReports(about, sourcesOf(verdicts, gathering.edition)).cells[cell] ?? 0;
  if (sum !== counting.length) throw new Error(`${counting.length} units come to ${formatCell(sum)}`);
  return counting.length;
}

/** Gathering, one more unit each time: what was read is kept, and whoever goes on counts nothing twice. */
export const gathering: Scenario = {
  name: "gathering",
  prepare: async ({ computer, disk }) => disk.makeFolder(outside(computer)),
  begin: async ({ surroundings }) => {
    const place = placeIn({ library: surroundings.folders.library() });
    const parts = collecting(surroundings);
    return success(async (number) => {
      const sent = await placeOver(surroundings, join(place.folder, `${number}.gouji`), fileOf(number));
      return sent.ok ? gather(place, parts) : sent;
    });
  },
  look: async ({ surroundings }, { computer, disk }, told, begun) => {
    const place = placeIn(computer);
    const kept = await keptIn(disk, place.set);
    const before = kept === undefined ? 0 : unitsIn(kept);
    const sent = (await disk.list(place.folder)).filter(({ name }) => /^\d+\.gouji$/u.test(name)).length;
    if (before > sent) throw new Error(`${before} units are kept where ${sent} sent something`);
    if (sent > 0) {
      valueOf(await gather(place, collecting(surroundings)));
      const after = valueOf(await readSetFile(disk, place.set));
      if (unitsIn(after) !== sent)
        throw new Error(`${sent} sent something, and going on does not count them once each`);
    }
    // The look itself has gone on with what was sent.
    return { done: between("the gathering", before, told, begun), kept: sent };
  },
};

/** So many decisions go beside the gathering before its own file is written anew. */
const changesTogether = 3;

/** Deciding about one more file each time, with the gathering's own file written anew now and then: each decision is there once. */
export const deciding: Scenario = {
  name: "deciding",
  prepare: async ({ computer, disk }) => disk.makeFolder(outside(computer)),
  begin: async ({ surroundings }) => {
    const { set } = placeIn({ library: surroundings.folders.library() });
    const there = await keptIn(surroundings.disk, set);
    const unit = { name: "示例区", level: "" };
    const begun = there ?? newGathering("22222222-2222-4222-8222-222222222222", { unit, year });
    if (there === undefined) {
      const made = await keepSet(surroundings, set, begun);
      if (!made.ok) return made;
    }
    return success(async (number) => {
      const now = await readSetFile(surroundings.disk, set);
      if (!now.ok) return now;
      const decide = [{ sha256: String(number), take: false }];
      const changed = await keepChange(surroundings, set, now.value, { decide });
      return changed.ok && number % changesTogether === 0 ? keepSet(surroundings, set, changed.value) : changed;
    });
  },
  look: async ({ surroundings }, { computer }, told, begun) => {
    const kept = await keptIn(surroundings.disk, placeIn(computer).set);
    const decided = kept?.decisions.map(({ sha256 }) => Number(sha256)) ?? [];
    // What was not told to be kept may be there all the same, and is not lost again.
    const whole = decided.filter((number) => number <= told);
    if (new Set(decided).size !== decided.length) throw new Error("a decision is there twice");
    if (whole.length < told) throw new Error(`of ${told} decisions ${whole.length} are there`);
    return foundDone(between("the decisions", Math.max(0, ...decided), told, begun));
  },
};

async function keptIn(disk: Disk, set: string): Promise<Gathering | undefined> {
  const isThere = await disk.status(set).then(
    () => true,
    () => false,
  );
  return isThere ? valueOf(await readSetFile(disk, set)) : undefined;
}
