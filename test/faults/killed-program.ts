import { createLibrary } from "../../electron/library/create-library.ts";
import { systemSurroundings } from "../../electron/library/system-surroundings.ts";
import { noVocabulary } from "../../shared/checks/vocabulary.ts";
import { outside } from "./scenario.ts";
import { scenarios } from "./scenarios/registry.ts";

/** A program of its own that works through a scenario until it is killed, from a number on, and says each number that was told to be done. */
const [name, library = "", appData = "", from = "1"] = process.argv.slice(2);
const scenario = scenarios.find((each) => each.name === name);
if (scenario === undefined) throw new Error(`no scenario is called ${name}`);
const surroundings = systemSurroundings({
  folders: { library: () => library, appData: () => appData, elsewhere: () => [outside({ library })] },
  version: "1",
  vocabulary: () => noVocabulary,
  emit: () => undefined,
});
const say = (word: string): void => void process.stdout.write(`${word}\n`);
say("started");
const act = await scenario.begin({ library: createLibrary(surroundings), surroundings });
if (!act.ok) throw new Error(act.failure.code);
say("ready");
for (let number = Number(from); ; number += 1) {
  const done = await act.value(number);
  if (!done.ok) throw new Error(done.failure.code);
  say(String(number));
}
