import { join } from "node:path";
import { success } from "../../../shared/result.ts";
import { type Computer, reportSaying, saidBy, valueOf } from "../../electron/library/library-kit.ts";
import { between, type Scenario } from "../scenario.ts";
import { putReport } from "./open-report.ts";

const reportIn = ({ library }: Pick<Computer, "library">): string => join(library, "甲.gouji");

/** What the n-th state is called; the one that came with the file has no name. */
const titleOf = (number: number): string => `第${number}稿`;

/**
 * Saving, and giving what was saved a name, by which it is kept for good. A name that was told as given is found, at a version that says what it was given
 * for, however many came later.
 */
export const naming: Scenario = {
  name: "versions named",
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
      return library.nameVersion(path, undefined, titleOf(number));
    });
  },
  look: async ({ library }, { computer }, told, begun) => {
    const path = reportIn(computer);
    const opened = valueOf(await library.open(path, "edit"));
    const inFile = between("the file", saidBy(opened.report), told, begun);
    const versions = valueOf(await library.versions(path));
    await library.close(path);
    let done = 0;
    for (const { id, name } of versions.filter((version) => version.name !== "")) {
      const said = saidBy(valueOf(await library.version(path, id)));
      if (name !== titleOf(Number(said))) throw new Error(`what is called ${name} says ${String(said)}`);
      done = Math.max(done, Number(said));
    }
    if (told > 0 && !versions.some(({ name }) => name === titleOf(told))) throw new Error(`${titleOf(told)} is lost`);
    // Saved, and not yet named.
    return { done, kept: inFile };
  },
};
