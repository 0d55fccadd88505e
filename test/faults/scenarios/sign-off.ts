import { join } from "node:path";
import { changeReport } from "../../../electron/command-line/change-report.ts";
import { contentsLists } from "../../../electron/packet/contents-list.ts";
import { type FolderFile, writeFolder } from "../../../electron/packet/write-folder.ts";
import { readReportFile } from "../../../electron/files/read-report-file.ts";
import { success } from "../../../shared/result.ts";
import { type Computer, reportSaying, saidBy, startProgram, valueOf } from "../../electron/library/library-kit.ts";
import { between, filesBelow, foundDone, outside, type Scenario } from "../scenario.ts";
import { putReport } from "./open-report.ts";

/** Recording steps of signing off in the report's own file, as the command line does. */
export const signing: Scenario = {
  name: "steps of signing off",
  prepare: (scene) => putReport(scene),
  begin: async ({ surroundings }) => {
    const path = join(surroundings.folders.library(), "甲.gouji");
    return success(async (number) => {
      const signed = await changeReport(path, surroundings, () => success(reportSaying(number)), surroundings);
      const inFile = await readReportFile(surroundings.disk, path);
      if (!signed.ok && inFile.ok && saidBy(inFile.value) === number)
        throw new Error("said to have failed, but signed");
      return signed;
    });
  },
  look: async ({ library }, { computer }, told, begun) => {
    const path = join(computer.library, "甲.gouji");
    const opened = valueOf(await library.open(path, "edit"));
    if (opened.readOnly) throw new Error("the lock of a command that has ended keeps others out");
    await library.close(path);
    return foundDone(between("the signed file", saidBy(opened.report), told, begun));
  },
};

const folderIn = (computer: Pick<Computer, "library">): string => join(outside(computer), "发布包");

/** Files of a packet that say a number, with their list and sums. */
function packetSaying(number: number): readonly FolderFile[] {
  const files = (["signOffDocx", "publicDocx", "html"] as const).map((part) => ({
    part,
    name: `${part}.txt`,
    bytes: new TextEncoder().encode(`${String(number)}\n`.repeat(200)),
  }));
  return [...files, ...contentsLists(reportSaying(number), files, "wished")];
}

/** Writing a packet over the one before: a folder that is always whole. */
export const packing: Scenario = {
  name: "a packet",
  prepare: async ({ computer, disk }) => {
    await disk.makeFolder(outside(computer));
    const { surroundings } = startProgram(computer, 90, { disk });
    valueOf(await writeFolder(surroundings, folderIn(computer), packetSaying(0), false));
    computer.running.delete(90);
  },
  begin: async ({ surroundings }) => {
    const folder = folderIn({ library: surroundings.folders.library() });
    return success((number) => writeFolder(surroundings, folder, packetSaying(number), true));
  },
  look: async (_, { computer, disk }, told, begun) => {
    const files = await filesBelow(disk, outside(computer));
    const texts = await Promise.all(files.map(async (path) => new TextDecoder().decode(await disk.read(path))));
    const numbers = files.flatMap((path, place) =>
      path.endsWith(".txt") ? [Number(texts[place]?.split("\n")[0])] : [],
    );
    const [number = 0] = numbers;
    const whole = new Map(packetSaying(number).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    if (
      files.length !== whole.size ||
      !files.every((path, place) => whole.get(path.slice(path.lastIndexOf("/") + 1)) === texts[place])
    )
      throw new Error(`the packet is not whole: ${files.join(", ")}`);
    return foundDone(between("the packet", number, told, begun));
  },
};
