import { spawn, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inTemporaryFolder, missing } from "../kit/programs.ts";

/** One system call that has to do with the network, as a trace shows it. */
export interface NetworkUse {
  /** The thread that made it, as the system calls it: `Chrome_ChildIOT`. */
  readonly thread: string;
  readonly call: string;
  /** To or from where: `8.8.8.8:53`, `[2001:db8::1]:443`; the family alone where it is none of the two. */
  readonly address: string;
}

/** What a traced program did. */
export interface Traced {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Every connect, send and bind that is not between processes of this computer, its children's too, whether the system allowed it or not. */
  readonly uses: readonly NetworkUse[];
  /** How many calls the trace holds, the local ones too: none would mean that nothing was traced. */
  readonly calls: number;
}

/** Where a program is traced. */
export interface TraceOptions {
  /** In a network namespace of its own, which has no interface but a loopback that is down. */
  readonly withoutInterfaces?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
}

const traceFlags = [
  "--follow-forks",
  "--quiet=all",
  "--decode-pids=comm",
  // Only the calls that are asked for stop the program: it runs nearly as fast as untraced.
  "--seccomp-bpf",
  "--trace=connect,bind,sendto,sendmsg,sendmmsg",
];
const alone = ["unshare", "--net", "--"];

/** Why programs cannot be traced here, or undefined where they can. */
export function untraceable(): string | undefined {
  const lacking = missing("strace");
  if (lacking !== undefined) return lacking;
  return works(["strace", ...traceFlags, "--output=/dev/null", "true"])
    ? undefined
    : "the system lets nobody trace here";
}

/** Why programs cannot run without network interfaces here, or undefined where they can. */
export function notWithoutInterfaces(): string | undefined {
  return works([...alone, "true"]) ? undefined : "the system gives no network namespace here (needs root)";
}

/** Runs a program to its end, in a folder of the project, and looks at every call to the network that it or a child of it makes. */
export async function trace(words: readonly string[], options: TraceOptions = {}): Promise<Traced> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, "calls");
    const lonely = options.withoutInterfaces === true ? alone : [];
    const [program = "", ...rest] = [...lonely, "strace", ...traceFlags, `--output=${file}`, ...words];
    const child = spawn(program, rest, {
      env: { ...process.env, ...options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (err += String(text)));
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    const lines = (await readFile(file, "utf8")).split("\n");
    return { status, out, err, uses: lines.flatMap(networkUse), calls: lines.length - 1 };
  });
}

/** Families of addresses that lead to nobody but this computer; the last one is none and takes an address away. */
const local = ["AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_UNSPEC"];

/** Reads a line of a trace: `4711<node> connect(17, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("203.0.113.1")}, 16) = 0`. */
export function networkUse(line: string): readonly NetworkUse[] {
  const [, thread = "?", call = "?", given = ""] = /^\d+(?:<(.*?)>)? +(\w+)\((.*)/.exec(line) ?? [];
  const family = /sa_family=(\w+)/.exec(given)?.[1];
  if (family === undefined || local.includes(family)) return [];
  const port = /sin6?_port=htons\((\d+)\)/.exec(given)?.[1];
  const host = /(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]*)"/.exec(given)?.[1];
  const address =
    host === undefined || port === undefined ? family : host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  return [{ thread, call, address }];
}

function works([program = "", ...words]: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: "ignore" }).status === 0;
}
