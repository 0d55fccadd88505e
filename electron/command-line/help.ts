import { type GoujiCommand, commandLineWords, commandUsage } from "../../shared/words/command-line.ts";
import type { Language } from "../../shared/words/language.ts";
import { commands } from "./registry.ts";

/** What `gouji --help` prints. */
export function generalHelp(language: Language): string {
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
export function commandHelp(name: GoujiCommand, language: Language): string {
  const { usage, [language]: summary } = commandUsage[name];
  return `${commandLineWords.usage[language]}: ${usage}\n${summary}\n`;
}
