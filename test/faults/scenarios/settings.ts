import { openAppSettings } from "../../../electron/settings/app-settings.ts";
import { success } from "../../../shared/result.ts";
import { valueOf } from "../../electron/library/library-kit.ts";
import { between, foundDone, type Scenario } from "../scenario.ts";

const words = { flagged: ["国土局"], allowed: [] };

/** What stands for the n-th change. */
const folderOf = (number: number): string => `/交换/${number}`;

/** Changing the settings: they are those before or those after, and what nobody has changed stays. */
export const settings: Scenario = {
  name: "settings",
  prepare: async ({ computer, disk }) => {
    const placing = { disk, writer: { mark: "0".repeat(12), hasEnded: async () => true }, newId: () => "0" };
    const before = await openAppSettings(placing, computer.appData);
    valueOf(await before.change({ vocabulary: words, exportFolder: folderOf(0) }));
  },
  begin: async ({ surroundings }) => {
    const kept = await openAppSettings(surroundings, surroundings.folders.appData());
    return success((number) => kept.change({ exportFolder: folderOf(number) }));
  },
  look: async ({ surroundings }, { computer, disk }, told, begun) => {
    const found = await openAppSettings(surroundings, computer.appData);
    const { vocabulary, exportFolder } = found.get();
    // What could not be read at the start is put aside, not lost.
    const aside = `${computer.appData}/settings.damaged.json`;
    const isKept = (text: string): boolean => text.includes(words.flagged[0] ?? "");
    const wasAside = await disk.read(aside).then(
      (bytes) => isKept(new TextDecoder().decode(bytes)),
      () => false,
    );
    if (!isKept(vocabulary.flagged.join("")) && !wasAside) throw new Error("the words of the user are lost");
    if (exportFolder === "" && wasAside && told === 0) return foundDone(0);
    return foundDone(between("the folder", Number(exportFolder.slice(folderOf(0).length - 1)), told, begun));
  },
};
