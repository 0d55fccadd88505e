import { join } from "node:path";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { success } from "../../../shared/result.ts";
import { reportSaying, saidBy, valueOf } from "../../electron/library/library-kit.ts";
import { filesBelow, foundDone, type Scenario, type Scene } from "../scenario.ts";

const none: Scenario["prepare"] = () => Promise.resolve();

/** The numbers that the reports in a folder say. */
async function saidIn({ disk }: Scene, folder: string): Promise<readonly number[]> {
  const files = (await filesBelow(disk, folder)).filter((path) => path.endsWith(".gouji"));
  const said = files.map(async (path) => {
    const text = new TextDecoder().decode(await disk.read(path));
    return Number(saidBy(valueOf(readReport(text, path))));
  });
  return Promise.all(said);
}

/** Throws unless every number up to the one told is there; gives the highest without a gap. */
function allUpTo(what: string, said: readonly number[], told: number, begun: number): number {
  for (let number = 1; number <= told; number += 1) {
    if (!said.includes(number)) throw new Error(`${what}: ${number} is not there, though it was said to be done`);
  }
  if (said.some((number) => number > begun)) throw new Error(`${what}: more than was begun`);
  return said.includes(begun) ? begun : told;
}

/** Taking in reports that were read from documents. */
export const takingIn: Scenario = {
  name: "new reports",
  prepare: none,
  begin: async ({ library }) => success((number) => library.take(`${number}.docx`, reportSaying(number))),
  look: async (_, scene, told, begun) =>
    foundDone(allUpTo("the library", await saidIn(scene, scene.computer.library), told, begun)),
};

/** Removing a report, and bringing it back. */
export const removing: Scenario = {
  name: "trash and back",
  prepare: none,
  begin: async ({ library, surroundings }) =>
    success(async (number) => {
      const path = join(surroundings.folders.library(), `${number}.gouji`);
      const added = await library.add(`${number}.gouji`, writeReport(reportSaying(number)));
      if (!added.ok) return added;
      const token = await library.trash(path);
      // What cannot be removed stays, which is what it is told.
      return token.ok ? library.restore(token.value) : token;
    }),
  look: async (program, scene, told, begun) => {
    const inLibrary = await saidIn(scene, scene.computer.library);
    const inTrash = await saidIn(scene, join(scene.computer.appData, "trash"));
    // Not yet brought back, but it can be.
    const tokens = await scene.disk.list(join(scene.computer.appData, "trash")).catch(() => []);
    for (const { name } of tokens) await program.library.restore(name);
    const after = await saidIn(scene, scene.computer.library);
    if (inTrash.some((number) => !after.includes(number))) throw new Error("what is in the trash does not come back");
    allUpTo("the library", inLibrary, told, begun);
    // The one that was begun may be there all the same, and stays.
    return { done: told, kept: begun };
  },
};
