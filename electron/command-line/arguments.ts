import { parseArgs } from "node:util";
import { fail, type Result, success } from "../../shared/result.ts";
import type { GoujiCommand } from "../../shared/words/command-line.ts";

/** What a command takes. `options` maps each option to whether it takes a value; `positionals` is how many arguments it takes. */
export interface CommandShape {
  readonly name: GoujiCommand;
  readonly options: Readonly<Record<string, "value" | "flag">>;
  readonly positionals: { readonly least: number; readonly most: number; readonly name: string };
}

/** The arguments of a command, checked against what it takes. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option, where given. */
  readonly value: (option: string) => string | undefined;
  /** Whether a flag is given. */
  readonly flag: (option: string) => boolean;
}

const shortForms: Readonly<Record<string, string>> = { output: "o", help: "h" };

/** Reads the arguments of a command; anything it does not take is a failure that names it. */
export function readArguments(command: CommandShape, words: readonly string[]): Result<Arguments> {
  const options: CommandShape["options"] = { ...command.options, help: "flag" };
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, takes]) => [
        name,
        {
          type: takes === "value" ? "string" : "boolean",
          ...(shortForms[name] !== undefined && { short: shortForms[name] }),
        } as const,
      ]),
    ),
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const takes = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const option = token.rawName;
    if (takes === undefined || (takes === "flag" && token.value !== undefined)) {
      return fail({ code: "unknownOption", command: command.name, option });
    }
    if (takes === "value" && isNoValue(token)) {
      return fail({ code: "optionWithoutValue", command: command.name, option });
    }
    if (values.has(token.name)) return fail({ code: "optionRepeated", command: command.name, option });
    values.set(token.name, token.value ?? true);
  }
  const extra = positionals[command.positionals.most];
  if (extra !== undefined) return fail({ code: "tooManyArguments", command: command.name, argument: extra });
  if (positionals.length < command.positionals.least && !values.has("help")) {
    return fail({ code: "optionMissing", command: command.name, option: command.positionals.name });
  }
  return success({
    positionals,
    value: (option) => {
      const value = values.get(option);
      return typeof value === "string" ? value : undefined;
    },
    flag: (option) => values.has(option),
  });
}

/** Nothing follows the option, or the next option does. */
function isNoValue(token: { readonly value: string | undefined; readonly inlineValue: boolean | undefined }): boolean {
  return token.value === undefined || token.value === "" || (token.inlineValue !== true && token.value.startsWith("-"));
}

/** The value of an option that a command cannot do without. */
export function requireValue(command: CommandShape, given: Arguments, option: string): Result<string> {
  const value = given.value(option);
  if (value !== undefined && value.trim() !== "") return success(value);
  const short = shortForms[option];
  return fail({
    code: "optionMissing",
    command: command.name,
    option: short === undefined ? `--${option}` : `-${short}`,
  });
}
