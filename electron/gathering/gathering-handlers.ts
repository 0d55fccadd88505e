import type { OwnCheckRules } from "../../shared/catalogue/checker-for.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Result } from "../../shared/result.ts";
import type { Language } from "../../shared/words/language.ts";
import type { Placing } from "../files/aside.ts";
import type { GatherThreads } from "./gather-threads.ts";

/** What the gathering hall needs. */
export interface GatheringParts {
  readonly placing: Placing & { readonly now: () => Date };
  /** The library folder. */
  readonly folder: () => string;
  /** Takes a report into the library. */
  readonly take: (name: string, report: Report) => Promise<Result<string>>;
  /** The office's own checks that are switched on. */
  readonly ownRules: () => OwnCheckRules;
  readonly threads: () => Promise<GatherThreads>;
  readonly language: () => Language;
  readonly tell: (done: number, of: number) => void;
}

/** The commands of the gathering hall. */
export type GatheringHandlers = Pick<Handlers, Extract<keyof Handlers, `gathering.${string}`>>;

/** Answers the commands of the gathering hall. What they do, with every reader of documents, is loaded when somebody first goes there. */
export function createGatheringHandlers(parts: GatheringParts): GatheringHandlers {
  let work: Promise<GatheringHandlers> | undefined;
  const hall = (): Promise<GatheringHandlers> =>
    (work ??= import("./hall-commands.ts").then(({ createHallCommands }) => createHallCommands(parts)));
  return {
    "gathering.list": async (input) => (await hall())["gathering.list"](input),
    "gathering.create": async (input) => (await hall())["gathering.create"](input),
    "gathering.open": async (input) => (await hall())["gathering.open"](input),
    "gathering.change": async (input) => (await hall())["gathering.change"](input),
    "gathering.own": async (input) => (await hall())["gathering.own"](input),
    "gathering.gather": async (input) => (await hall())["gathering.gather"](input),
    "gathering.keep": async (input) => (await hall())["gathering.keep"](input),
    "gathering.cancel": async (input) => (await hall())["gathering.cancel"](input),
    "gathering.look": async (input) => (await hall())["gathering.look"](input),
    "gathering.roster": async (input) => (await hall())["gathering.roster"](input),
    "gathering.earlier": async (input) => (await hall())["gathering.earlier"](input),
    "gathering.merge": async (input) => (await hall())["gathering.merge"](input),
    "gathering.slips": async (input) => (await hall())["gathering.slips"](input),
    "gathering.templates": async (input) => (await hall())["gathering.templates"](input),
    "gathering.write": async (input) => (await hall())["gathering.write"](input),
  };
}
