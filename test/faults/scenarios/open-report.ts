import { join } from "node:path";
import { readReportFile } from "../../../electron/files/read-report-file.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { fail, success } from "../../../shared/result.ts";
import { type Computer, reportSaying, saidBy, startProgram, valueOf } from "../../electron/library/library-kit.ts";
import { between, foundDone, type Scenario } from "../scenario.ts";

/** The report that is worked on. */
const reportIn = ({ library }: Pick<Computer, "library">): string => join(library, "甲.gouji");

/** Puts the report there that is worked on, saying 0. */
export const putReport: Scenario["prepare"] = async ({ computer, disk }) => {
  const file = await disk.create(reportIn(computer));
  await file.write(new TextEncoder().encode(writeReport(reportSaying(0))));
  await file.sync();
  await file.close();
  await disk.syncFolder(computer.library);
};

/** What the file says, what is offered as a draft, and what the versions say. */
const look: Scenario["look"] = async ({ library }, { computer }, told, begun) => {
  const path = reportIn(computer);
  const opened = valueOf(await library.open(path, "edit"));
  if (opened.readOnly) throw new Error("the lock of a program that has ended keeps others out");
  const versions = valueOf(await library.versions(path));
  const said = await Promise.all(versions.map(async ({ id }) => saidBy(valueOf(await library.version(path, id)))));
  await library.close(path);
  const inFile = between("the file", saidBy(opened.report), 0, begun);
  const latest = between("the latest", saidBy((opened.draft ?? opened).report), told, begun);
  // What was there at first is never thinned out, until twenty later ones are there.
  if (inFile > 0 && !said.includes(0) && said.length < 20)
    throw new Error("the content that came with the file is lost");
  return { done: inFile, kept: latest };
};

/** Typing: drafts, and after every few a save. */
export const drafting: Scenario = {
  name: "drafts",
  prepare: putReport,
  begin: async ({ library, surroundings }) => {
    const path = reportIn({ library: surroundings.folders.library() });
    const opened = await library.open(path, "edit");
    if (!opened.ok) return opened;
    return success((number) => library.draft(path, opened.value.stamp, reportSaying(number)));
  },
  look: async (program, scene, told, begun) => foundDone((await look(program, scene, told, begun)).kept),
};

/** Opening a report that another program was killed over: what it had not saved is offered. */
export const openingAgain: Scenario = {
  name: "unsaved changes offered",
  once: true,
  prepare: async (scene) => {
    await putReport(scene);
    const { computer, disk } = scene;
    const earlier = startProgram(computer, 90, { disk });
    const path = reportIn(computer);
    const opened = valueOf(await earlier.library.open(path, "edit"));
    valueOf(await earlier.library.draft(path, opened.stamp, reportSaying(1)));
    computer.running.delete(90);
  },
  begin: async ({ library, surroundings }) =>
    success(async () => {
      const opened = await library.open(reportIn({ library: surroundings.folders.library() }), "edit");
      if (opened.ok && opened.value.draft === null) throw new Error("nothing unsaved was offered");
      return opened;
    }),
  look: async (program, scene) => look(program, scene, 1, 1),
};

/** Saving again and again, with signs that the report is still open in between. */
export const saving: Scenario = {
  name: "saves",
  keepsAll: true,
  prepare: putReport,
  begin: async ({ library, surroundings }) => {
    const path = reportIn({ library: surroundings.folders.library() });
    const opened = await library.open(path, "edit");
    if (!opened.ok) return opened;
    let { stamp } = opened.value;
    return success(async (number) => {
      const saved = await library.save(path, { stamp, report: reportSaying(number), overwrite: false });
      if (saved.ok) ({ stamp } = saved.value);
      const inFile = await readReportFile(surroundings.disk, path);
      if (!saved.ok && inFile.ok && saidBy(inFile.value) === number) throw new Error("said to have failed, but saved");
      await library.beat();
      return saved;
    });
  },
  look: async (program, scene, told, begun) => {
    const found = await look(program, scene, told, begun);
    between("the saved file", found.done, told, begun);
    return found;
  },
};

/** Bringing back the state before, which is saving what a version says. */
export const bringingBack: Scenario = {
  name: "versions brought back",
  prepare: putReport,
  begin: async ({ library, surroundings }) => {
    const path = reportIn({ library: surroundings.folders.library() });
    const opened = await library.open(path, "edit");
    if (!opened.ok) return opened;
    let { stamp } = opened.value;
    return success(async (number) => {
      const saved = await library.save(path, { stamp, report: reportSaying(number), overwrite: false });
      if (!saved.ok) return saved;
      ({ stamp } = saved.value);
      const versions = await library.versions(path);
      if (!versions.ok) return versions;
      const oldest = versions.value.at(-1);
      if (oldest === undefined) return fail({ code: "versionMissing", path });
      const former = await library.version(path, oldest.id);
      if (!former.ok) return former;
      const back = await library.save(path, { stamp, report: former.value, overwrite: false });
      if (!back.ok) return back;
      ({ stamp } = back.value);
      const again = await library.save(path, { stamp, report: reportSaying(number), overwrite: false });
      if (again.ok) ({ stamp } = again.value);
      return again;
    });
  },
  // In between it says 0, which a version says as well: what counts is that nothing is lost.
  look: async (program, scene, _told, begun) => look(program, scene, 0, begun),
};
