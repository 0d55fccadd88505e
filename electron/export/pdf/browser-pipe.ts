import { type ChildProcess, spawn } from "node:child_process";
import { Duplex, Readable, Writable } from "node:stream";
import { z } from "zod";

/** What a browser answers, or says of an event. */
type Said = Readonly<Record<string, unknown>>;

/** A browser that is spoken to over a pipe, without a port that others could reach. */
export interface PipedBrowser {
  /** Asks the browser for something and gives its answer; rejects where it cannot do it or has ended. */
  readonly ask: (method: string, given: object, session?: string) => Promise<Said>;
  /** What the browser says of an event when it next tells of one that is meant; rejects where it ends before. */
  readonly next: (event: string, isMeant?: (said: Said) => boolean) => Promise<Said>;
  /** Ends it and whatever it started. */
  readonly end: () => void;
}

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
});

interface Waiting {
  readonly resolve: (result: Said) => void;
  readonly reject: (error: Error) => void;
}

/** Somebody who waits for an event. */
interface Listening extends Waiting {
  readonly event: string;
  readonly isMeant: (said: Said) => boolean;
}

/**
 * Starts a browser with the pipe of its DevTools: messages are JSON, each ended by a zero byte, in on its third and out on its fourth
 * channel. Undefined where it cannot be started. Source: Chromium, `--remote-debugging-pipe`.
 */
export function startPiped(
  browser: string,
  options: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): PipedBrowser | undefined {
  const ownGroup = process.platform !== "win32";
  const child = spawn(browser, ["--remote-debugging-pipe", ...options], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    detached: ownGroup,
    windowsHide: true,
    env: environment,
  });
  const [into, from] = [child.stdio[3], child.stdio[4]];
  if (!(into instanceof Writable) || !(from instanceof Readable || from instanceof Duplex)) return undefined;
  const asked = new Map<number, Waiting>();
  const listening = new Set<Listening>();
  let [last, isGone] = [0, false];
  const gone = (): void => {
    isGone = true;
    const error = new Error("the browser has ended");
    for (const { reject } of [...asked.values(), ...listening]) reject(error);
    asked.clear();
    listening.clear();
  };
  child.once("error", gone);
  child.once("close", gone);
  // What it no longer reads is told by its end.
  into.on("error", () => undefined);
  const parts: Buffer[] = [];
  from.on("data", (bytes: Buffer) => {
    let begin = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, begin)) {
      take(Buffer.concat([...parts.splice(0), bytes.subarray(begin, end)]).toString("utf8"));
      begin = end + 1;
    }
    parts.push(bytes.subarray(begin));
  });
  const take = (text: string): void => {
    const message = messageSchema.parse(JSON.parse(text));
    if (message.id !== undefined) {
      const waiting = asked.get(message.id);
      asked.delete(message.id);
      if (message.result === undefined) waiting?.reject(new Error("the browser refused"));
      else waiting?.resolve(message.result);
    } else {
      const { method, params = {} } = message;
      for (const one of listening) {
        if (one.event !== method || !one.isMeant(params)) continue;
        listening.delete(one);
        one.resolve(params);
      }
    }
  };
  return {
    ask: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error("the browser has ended"));
        last += 1;
        asked.set(last, { resolve, reject });
        into.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    next: (event, isMeant = () => true) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error("the browser has ended"));
        listening.add({ event, isMeant, resolve, reject });
      }),
    end: () => endAll(child, ownGroup),
  };
}

function endAll(child: ChildProcess, ownGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // Nothing of it runs any more.
  }
}
