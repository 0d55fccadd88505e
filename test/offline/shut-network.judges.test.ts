import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { notWithoutInterfaces, trace, untraceable } from "./trace.ts";

const untraced = untraceable();
const program = fileURLToPath(new URL("shut-network-program.ts", import.meta.url));
const outcomesOf = (out: string): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(JSON.parse(out));

describe.skipIf(untraced)("a process that has shut the network", () => {
  it("refuses every way into it, and nothing of it comes to the system", async () => {
    const { out, uses } = await trace([process.execPath, program]);
    const outcomes = outcomesOf(out);
    expect(Object.keys(outcomes).length).toBe(18);
    for (const [way, outcome] of Object.entries(outcomes)) {
      // A WebSocket never says why.
      const refused = way === "WebSocket" ? "closed" : "NetworkShut: this program opens no network connection";
      expect([way, outcome]).toEqual([way, refused]);
    }
    expect(uses).toEqual([]);
  });

  it("still talks with its child processes through pipes", async () => {
    const { out } = await trace([process.execPath, program, "pipe"]);
    expect(out).toBe("pong\n");
  });

  it("is told by the same trace from one that has not", async () => {
    const { uses } = await trace([process.execPath, program, "open"], {
      withoutInterfaces: notWithoutInterfaces() === undefined,
    });
    expect(new Set(uses.map(({ call }) => call))).toEqual(new Set(["bind", "connect", "sendmsg"]));
    expect(uses.map(({ address }) => address)).toContain("203.0.113.1:443");
  });
});
