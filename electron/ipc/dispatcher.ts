import type { z } from "zod";
import { type CommandName, type Handlers, commandInputs } from "../../shared/ipc/contract.ts";
import { fail, type Result } from "../../shared/result.ts";
import { isOwnAddress } from "../platform/page-files.ts";
import type { ChosenPaths } from "./chosen-paths.ts";
import { namedPaths } from "./named-paths.ts";
import type { Answer } from "../platform/platform.ts";

/** What the dispatcher works with. `onBug` keeps what went wrong and returns where. */
export interface DispatcherParts {
  readonly origin: string;
  readonly handlers: Handlers;
  readonly chosen: ChosenPaths;
  readonly onBug: (command: string, error: unknown) => Promise<string>;
}

/** Answers calls; `idle` is fulfilled when every call that came in before is answered. */
export interface Dispatcher {
  readonly answer: Answer;
  readonly idle: () => Promise<void>;
}

const inputs: { readonly [C in CommandName]: z.ZodType<z.output<(typeof commandInputs)[C]>> } = commandInputs;

/**
 * The one way from the window into the program: only the main frame of our own page is heard, only known commands, only payloads that
 * fit, and of places on the disk only those that somebody has chosen. Expected failures come back as values; bugs are caught here, kept in the log and answered as `internal`.
 */
export function createDispatcher({ origin, handlers, chosen, onBug }: DispatcherParts): Dispatcher {
  const running = new Set<Promise<unknown>>();

  async function run<C extends CommandName>(
    command: C,
    handler: Handlers[C],
    payload: unknown,
  ): Promise<Result<unknown>> {
    const parsed = inputs[command].safeParse(payload);
    if (!parsed.success) {
      const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
      return fail({ code: "unfitCall", command, place });
    }
    const named: (input: z.output<(typeof commandInputs)[C]>) => readonly string[] = namedPaths[command];
    for (const path of named(parsed.data)) {
      if (!(await chosen.holds(path))) return fail({ code: "pathNotChosen", path });
    }
    try {
      const answer = await handler(parsed.data);
      if (answer.ok) chosen.learn(answer.value);
      return answer;
    } catch (error) {
      return fail({ code: "internal", log: await onBug(command, error) });
    }
  }

  return {
    answer: async (sender, command, payload) => {
      if (!sender.isMainFrame || !isOwnAddress(sender.url, origin)) {
        return fail({ code: "foreignSender", url: sender.url.slice(0, 200) });
      }
      if (!isCommand(command)) return fail({ code: "unknownCall", command: nameOf(command) });
      const answer = run(command, handlers[command], payload);
      running.add(answer);
      try {
        return await answer;
      } finally {
        running.delete(answer);
      }
    },
    idle: async () => {
      await Promise.allSettled(running);
    },
  };
}

function isCommand(command: unknown): command is CommandName {
  return typeof command === "string" && Object.hasOwn(commandInputs, command);
}

function nameOf(command: unknown): string {
  return typeof command === "string" ? command.slice(0, 100) : typeof command;
}
