import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, type Result, success } from "../../../shared/result.ts";
import { isProgram } from "../find-browser.ts";
import type { NativeProgram, RunProgram } from "../run-program.ts";
import { dialogPrograms, messagePrograms, openPrograms, type Question, showPrograms } from "./native-programs.ts";

/** Asks for a folder or a file. Null where the user changed their mind; fails with `noDialog` where no dialog program is there. */
export async function askNatively(
  question: Question & { readonly kind: "folder" | "report" },
  platform: NodeJS.Platform,
  run: RunProgram,
): Promise<Result<string | null>> {
  const text = await ask(question, platform, run);
  return text.ok ? success(text.value === "" ? null : text.value) : text;
}

/** Whether one of the dialog programs is on the way on which the system looks for programs; Windows and macOS bring theirs. */
export async function hasDialogs(platform: NodeJS.Platform, path: string): Promise<boolean> {
  if (platform === "win32" || platform === "darwin") return true;
  const programs = dialogPrograms(platform, { kind: "folder", title: "", reportFiles: "", extensions: [] });
  const places = path.split(delimiter).flatMap((folder) => programs.map(({ program }) => join(folder, program)));
  return (await Promise.all(places.map(isProgram))).includes(true);
}

/** Asks for files, as many as somebody likes; none where they changed their mind. Fails as `askNatively` does. */
export async function askForFiles(
  question: Question & { readonly kind: "documents" },
  platform: NodeJS.Platform,
  run: RunProgram,
): Promise<Result<readonly string[]>> {
  const text = await ask(question, platform, run);
  return text.ok ? success(text.value.split(/\r?\n/).filter((path) => path !== "")) : text;
}

/** What the first dialog program of the system that starts has printed; nothing where somebody cancelled. */
async function ask(question: Question, platform: NodeJS.Platform, run: RunProgram): Promise<Result<string>> {
  const programs = dialogPrograms(platform, question);
  for (const program of programs) {
    const ended = await run(program);
    if (ended.kind === "notStarted") continue;
    const text = ended.text.replace(/\r?\n$/, "");
    if (ended.status === 0 && text !== "") return success(text);
    if (ended.status <= 1) return success("");
  }
  return fail({ code: "noDialog", tried: namesOf(programs) });
}

/** Shows a file in the file manager; fails with `noFileManager`, which names the file. */
export async function showNatively(path: string, platform: NodeJS.Platform, run: RunProgram): Promise<Result<null>> {
  return runFirst(path, showPrograms(platform, path, pathToFileURL(path).href), platform, run);
}

/** Opens a document with the program that the system has for it; fails with `noFileManager`, which names the file. */
export async function openNatively(path: string, platform: NodeJS.Platform, run: RunProgram): Promise<Result<null>> {
  return runFirst(path, openPrograms(platform, path), platform, run);
}

async function runFirst(
  path: string,
  programs: readonly NativeProgram[],
  platform: NodeJS.Platform,
  run: RunProgram,
): Promise<Result<null>> {
  for (const program of programs) {
    const ended = await run(program, 10_000);
    // The file manager of Windows ends with 1 even where it did what it was asked.
    if (ended.kind === "ended" && (ended.status === 0 || platform === "win32")) return success(null);
  }
  return fail({ code: "noFileManager", path, tried: namesOf(programs) });
}

/** Shows a message by whatever the system has for that, and waits until it is closed, by its button (0) or otherwise (1). */
export async function tellNatively(
  title: string,
  text: string,
  platform: NodeJS.Platform,
  run: RunProgram,
): Promise<void> {
  for (const program of messagePrograms(platform, title, text)) {
    const ended = await run(program);
    if (ended.kind === "ended" && ended.status <= 1) return;
  }
}

function namesOf(programs: readonly NativeProgram[]): string {
  return programs.map(({ program }) => program).join(", ");
}
