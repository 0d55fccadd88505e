import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { silentFlags } from "../../electron/offline/silent-switches.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { enough, long } from "../kit/long-run.ts";
import { inTemporaryFolder, missing } from "../kit/programs.ts";
import { networkUse, notWithoutInterfaces, trace, type Traced, type TraceOptions, untraceable } from "./trace.ts";

const node = process.execPath;
const window = fileURLToPath(new URL("../../dist/main-chromium/main-chromium.mjs", import.meta.url));
const gouji = fileURLToPath(new URL("../../dist/gouji.mjs", import.meta.url));
const hostilePage = fileURLToPath(new URL("hostile-page.html", import.meta.url));
const showHostilePage = fileURLToPath(new URL("hostile-page-program.ts", import.meta.url));
const journey = fileURLToPath(new URL("journey-program.ts", import.meta.url));
const untraced = untraceable() ?? missing("chromium");
const lonely = notWithoutInterfaces();
/** In seconds; a browser's services have timers of minutes. */
const session = 600;
/** What `timeout` ends with when it had to end the program. */
const ended = 124;

/** Control runs are kept from the network where the system can: what they would send is still seen. */
const kept: TraceOptions = { withoutInterfaces: lonely === undefined };

/** Complains with thread, call and address of everything that went beyond this computer. */
function expectSilence({ status, err, uses, calls }: Traced): void {
  expect(uses).toEqual([]);
  // What it complained of stands beside its status, when that is not as it should be.
  expect({ status, complaint: status === 0 ? "" : err }).toEqual({ status: 0, complaint: "" });
  expect(calls).toBeGreaterThan(0);
}

function walk(folder: string, options?: TraceOptions): Promise<Traced> {
  return trace([node, window, "--walk", folder], options);
}

/** The whole command line in one shell: each command once, and every format. */
function commands(folder: string, options?: TraceOptions): Promise<Traced> {
  const say = (words: string): string => `'${node}' '${gouji}' ${words}`;
  const lines = [
    `cd '${folder}'`,
    say("demo ."),
    "mv 示例*.gouji a.gouji",
    say("new --unit 示例区人民政府 --year 2022 --previous a.gouji -o b.gouji"),
    say("check a.gouji"),
    say("show a.gouji"),
    say("export a.gouji --docx a.docx --xlsx a.xlsx --html a.html --csv a.csv --pdf a.pdf"),
    say("import a.docx -o c.gouji"),
    say("verify a.gouji a.xlsx"),
    say("packet a.gouji packet"),
    `{ ${say("compare a.gouji b.gouji")}; [ $? -le 1 ]; }`,
  ];
  return trace(["sh", "-c", lines.join(" && ")], options);
}

describe("the trace itself", () => {
  it.each([
    [
      '7<node> connect(17, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("203.0.113.1")}, 16) = 0',
      "203.0.113.1:80",
    ],
    [
      '7<a b> connect(24, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::8", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>',
      "[2001:db8::8]:443",
    ],
    [
      '7<x> sendmsg(5, {msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, msg_namelen=16, msg_iov=[{iov_base="x", iov_len=1}]}, 0) = 1',
      "8.8.8.8:53",
    ],
    [
      '7<x> sendto(5, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, 16) = 1',
      "224.0.0.251:5353",
    ],
    ["7<x> connect(5, {sa_family=AF_VSOCK, svm_cid=0x2, svm_port=0x1}, 16) = -1 ENODEV", "AF_VSOCK"],
    ['7<x> connect(5, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 110) = 0', undefined],
    [
      "7<x> sendto(33, [{nlmsg_len=17}], 17, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 17",
      undefined,
    ],
    ['7<x> sendmsg(5, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="sa_family", iov_len=9}]}, 0) = 9', undefined],
    ["7<x> <... connect resumed>)             = 0", undefined],
  ])("reads %s", (line, address) => {
    expect(networkUse(line).map((use) => use.address)).toEqual(address === undefined ? [] : [address]);
  });

  it.skipIf(untraced)(
    "catches a program that connects, with its address, also when it is a child's child",
    async () => {
      const connecting = `require("node:net").connect(80, "203.0.113.1").on("error", () => 0).setTimeout(50, process.exit)`;
      const { uses } = await trace(["sh", "-c", `'${node}' -e '${connecting}'; true`], kept);
      expect(uses).toEqual([expect.objectContaining({ call: "connect", address: "203.0.113.1:80" })]);
    },
  );

  it.skipIf(untraced)("catches a browser without the switches, which asks for names though nobody wants it to", () =>
    inTemporaryFolder(async (folder) => {
      const { uses } = await plainBrowser(folder, hostilePage, [], kept);
      expect(uses.some(({ thread, call }) => /Chrome|ThreadPool/.test(thread) && call === "connect")).toBe(true);
    }),
  );
});

describe.skipIf(untraced)("no packet leaves this computer, and no name is looked up", () => {
  it.each(Array.from({ length: enough(3, 20) }, (_, place) => place + 1))(
    "by the window from its start to its end: start %i",
    () =>
      inTemporaryFolder(async (folder) => {
        expectSilence(await walk(folder));
        expect((await readdir(folder)).length).toBe(5);
      }),
  );

  it("by the window in which somebody opens the sample, types and exports, with a profile that a browser made before", () =>
    inTemporaryFolder(async (folder) => {
      await plainBrowser(folder, hostilePage, [], kept);
      await mkdir(join(folder, "app"));
      await cp(join(folder, "plain"), join(folder, "app", "browser"), { recursive: true });
      const walked = await trace([node, journey, folder]);
      expectSilence(walked);
      expect(walked.out).toMatch(/csv\n.*docx\n.*gouji\n.*html\n.*pdf\n.*xlsx\n$/);
    }));

  it.skipIf(!long || missing("xvfb-run") !== undefined)(
    "by a window on a screen that is left open with a report for ten minutes, and ended by a signal",
    () =>
      inTemporaryFolder(async (folder) => {
        const report = join(folder, "报告.gouji");
        await writeFile(report, writeReport(sampleReport));
        const words = ["xvfb-run", "-a", "timeout", "--signal=TERM", String(session), node, window, report];
        const environment = { HOME: folder, XDG_CONFIG_HOME: join(folder, ".config") };
        const { status, ...traced } = await trace(words, { environment });
        expect(status).toBe(ended);
        expectSilence({ status: 0, ...traced });
      }),
    (session + 120) * 1000,
  );

  it.each(Array.from({ length: enough(1, 20) }, (_, place) => place + 1))(
    "by the commands of the command line, printing a PDF among them: time %i",
    () =>
      inTemporaryFolder(async (folder) => {
        expectSilence(await commands(folder));
      }),
  );

  it.each(["window", "print"])("by a page that tries every way there is, without a policy: %s", (way) =>
    inTemporaryFolder(async (folder) => {
      const { out, ...traced } = await trace([node, showHostilePage, way, folder]);
      expectSilence({ out, ...traced });
      if (way === "print") return expect(out).toBe("printed\n");
      const outcomes = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(out)));
      expect(outcomes.length).toBe(12);
      return expect(outcomes.filter(([, outcome]) => outcome === "open" || outcome === "[object Response]")).toEqual(
        [],
      );
    }),
  );
});

describe.skipIf(untraced)("the switches alone, in a profile that nobody prepared", () => {
  it("keep a browser silent whose page cannot be had, and which wonders whether there is a network", () =>
    inTemporaryFolder(async (folder) => {
      const { uses, calls } = await plainBrowser(folder, "https://gouji.invalid/", silentFlags);
      expect(uses).toEqual([]);
      expect(calls).toBeGreaterThan(0);
    }));

  it("let nothing be sent where a page has WebRTC all the same", () =>
    inTemporaryFolder(async (folder) => {
      const { uses } = await plainBrowser(folder, hostilePage, silentFlags);
      // It looks for the way to the network, which sends nothing: that is why our pages have no WebRTC at all.
      expect(uses.filter(({ call }) => call.startsWith("send"))).toEqual([]);
    }));
});

describe.skipIf(untraced ?? lonely)("without any network interface", () => {
  it("window, exports and command line do the same, and do not even try", () =>
    inTemporaryFolder(async (folder) => {
      const left = join(folder, "left");
      await mkdir(left);
      expectSilence(await walk(left, { withoutInterfaces: true }));
      expectSilence(await commands(folder, { withoutInterfaces: true }));
    }));
});

/** Prints a page with a browser as it is, but for these flags; leaves its profile in `plain`. */
function plainBrowser(folder: string, page: string, flags: readonly string[], options?: TraceOptions): Promise<Traced> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const own = [`--user-data-dir=${join(folder, "plain")}`, `--print-to-pdf=${join(folder, "plain.pdf")}`];
  return trace(["chromium", ...asRoot, "--headless", "--disable-gpu", ...flags, ...own, page], options);
}
