import { createLibrary } from "../../electron/library/create-library.ts";
import { systemSurroundings } from "../../electron/library/system-surroundings.ts";
import { noVocabulary } from "../../shared/checks/vocabulary.ts";
import { reportSaying } from "../electron/library/library-kit.ts";

/** A program of its own that opens a report and saves it again and again until it is killed, saying each number that is saved. */
const [path = "", library = "", appData = ""] = process.argv.slice(2);
const program = createLibrary({
  ...systemSurroundings({
    folders: { library: () => library, appData: () => appData },
    version: "1",
    vocabulary: () => noVocabulary,
    emit: () => undefined,
  }),
});
const opened = await program.open(path, "edit");
if (!opened.ok || opened.value.readOnly) throw new Error("cannot be opened for writing");
let { stamp } = opened.value;
for (let number = 1; ; number += 1) {
  const saved = await program.save(path, { stamp, report: reportSaying(number), overwrite: false });
  if (!saved.ok) throw new Error(saved.failure.code);
  ({ stamp } = saved.value);
  process.stdout.write(`${number}\n`);
}
