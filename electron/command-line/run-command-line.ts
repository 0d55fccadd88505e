import type { Failure } from "../../shared/failure.ts";
import { type GoujiCommand, commandLineWords, commandUsage } from "../../shared/words/command-line.ts";
import { failureLine } from "../../shared/words/failures.ts";
import { type Language, languages } from "../../shared/words/language.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Context, Outcome, Terminal } from "./command.ts";
import { unreadable } from "../files/system-reason.ts";
import { commands } from "./registry.ts";

/**
 * Runs `gouji` with its arguments (without program and script). Data goes to `out`, everything else to `err`. Returns the exit status: 0
 * done and nothing blocks, 1 done but errors were found, 2 unusable input or arguments (one line on `err` says what and what to do).
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(words);
  const context: Context = { ...terminal, language: language ?? "zh" };
  const outcome = await dispatch(words, context, language).catch((error: unknown): Ended => {
    if (!isFolderGone(error)) throw error;
    const failure: Failure = { code: "workingFolderGone", command: words[0] ?? "" };
    return { failure };
  });
  if ("status" in outcome) return outcome.status;
  for (const failure of [outcome.failure, ...(outcome.further ?? [])]) {
    context.err(`gouji: ${failureLine(failure, context.language)}\n`);
  }
  return 2;
}

/** How a command ended; `further` is what else it would have failed over. */
type Ended = Outcome & { readonly further?: readonly Failure[] };

/** Of several files the first that is missing ends a command; those after it that are missing are named as well, so that nobody meets them one by one. */
async function withFurtherMissing(
  outcome: Outcome,
  command: Command,
  files: readonly string[],
  { disk }: Context,
): Promise<Ended> {
  const areFiles = command.positionals.name.split(" ").every((name) => name === "FILE" || name === "PATH");
  if (!areFiles || !("failure" in outcome) || outcome.failure.code !== "fileMissing") return outcome;
  const { path } = outcome.failure;
  const later = [...new Set(files.slice(files.indexOf(path) + 1))].filter((file) => file !== path);
  const failures = await Promise.all(
    later.map((file) =>
      disk.status(file).then(
        () => undefined,
        (error: unknown) => unreadable(file, error),
      ),
    ),
  );
  return { ...outcome, further: failures.flatMap((failure) => failure ?? []) };
}

/** Whether the system cannot tell the folder that the program runs in: it was removed. Paths are told before anything is written. */
function isFolderGone(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "uv_cwd";
}

async function dispatch(words: readonly string[], context: Context, language: Language | undefined): Promise<Ended> {
  if (language === undefined) {
    const value = valueAfter(words, "--lang") ?? "";
    return { failure: { code: "unknownChoice", option: "--lang", value, known: languages.join(", ") } };
  }
  const [name, ...rest] = withoutLanguage(words);
  if (name === "--version") {
    context.out(`${context.version}\n`);
    return { status: 0 };
  }
  if (name === "--licenses") {
    context.out(context.licences);
    return { status: 0 };
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    context.out(generalHelp(language));
    return { status: 0 };
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(", ");
    return { failure: { code: "unknownCommand", command: name, known } };
  }
  const given = readArguments(command, rest);
  if (!given.ok) return { failure: given.failure };
  if (given.value.flag("help")) {
    context.out(commandHelp(command.name, language));
    return { status: 0 };
  }
  return withFurtherMissing(await command.run(given.value, context), command, given.value.positionals, context);
}

function languageOf(words: readonly string[]): Language | undefined {
  const value = valueAfter(words, "--lang");
  return value === undefined ? "zh" : languages.find((known) => known === value);
}

/** The language may stand before or after the command. */
function withoutLanguage(words: readonly string[]): readonly string[] {
  const at = languageAt(words);
  if (at < 0) return words;
  return words.toSpliced(at, words[at] === "--lang" ? 2 : 1);
}

function valueAfter(words: readonly string[], option: string): string | undefined {
  const at = languageAt(words);
  const word = words[at];
  if (word === undefined) return undefined;
  return word === option ? (words[at + 1] ?? "") : word.slice(option.length + 1);
}

function languageAt(words: readonly string[]): number {
  return words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
}

/** What `gouji --help` prints. */
function generalHelp(language: Language): string {
  const lines = commands.map(({ name }) => `  ${commandUsage[name].usage}\n      ${commandUsage[name][language]}`);
  return [
    commandLineWords.intro[language],
    "",
    `${commandLineWords.commands[language]}:`,
    ...lines,
    "",
    commandLineWords.everywhere[language],
    commandLineWords.exitStatus[language],
    "",
  ].join("\n");
}

/** What `gouji COMMAND --help` prints. */
function commandHelp(name: GoujiCommand, language: Language): string {
  const { usage, [language]: summary } = commandUsage[name];
  return `${commandLineWords.usage[language]}: ${usage}\n${summary}\n`;
}
