import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createGatheringHandlers } from "../../../electron/gathering/gathering-handlers.ts";
import { boardOf } from "../../../shared/gathering/board.ts";
import { readSet } from "../../../shared/gathering/set-file.ts";
import type { Report } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type KeptRules, rulesInUse } from "../../../shared/own-rules/kept-rules.ts";
import { type Result, success } from "../../../shared/result.ts";
import { unitReport } from "../../kit/gathered.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { threadsOver } from "../../kit/threads-over.ts";

const { year } = sampleReport;

function sentBy(name: string, cells: Report["cells"] = {}, more: Partial<Report> = {}): string {
  const unit = { name, level: "" };
  return writeReport({ ...sampleReport, id: randomUUID(), unit, ...more, cells: { ...sampleReport.cells, ...cells } });
}

/** A hall over a disk in memory, with three reports in a folder. */
function hall(ownChecks: readonly KeptRules[] = [], disk = createMemoryDisk()) {
  const taken: Report[] = [];
  const told: (readonly [number, number])[] = [];
  let time = Date.parse("2022-01-10T08:00:00Z");
  const on: { progress?: () => void } = {};
  const handlers = createGatheringHandlers({
    placing: {
      disk,
      writer: { mark: "0".repeat(12), hasEnded: async () => undefined },
      newId: () => randomUUID(),
      now: () => new Date((time += 60_000)),
    },
    folder: () => "/库",
    take: async (_, report) => success((taken.push(report), "/库/x.gouji")),
    ownRules: () => rulesInUse(ownChecks),
    threads: async () => threadsOver(disk),
    language: () => "zh",
    tell: (done, of) => {
      told.push([done, of]);
      on.progress?.();
    },
  });
  disk.put("/收/教育局.gouji", sentBy("甲区教育局"));
  disk.put("/收/民政局.gouji", sentBy("甲区民政局", { "t3.granted.naturalPerson": 9999 }));
  disk.put("/收/坏.docx", "no document");
  return { disk, handlers, taken, told, on };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A gathering in which somebody decides about files; what was decided is asked of a program that was started afterwards. */
async function deciding() {
  const parts = await begun();
  const { handlers, path } = parts;
  return {
    ...parts,
    decide: async (sha256: string) =>
      valueOf(await handlers["gathering.change"]({ path, change: { decide: [{ sha256, take: false }] } })),
    decided: async (disk: typeof parts.disk) => {
      const { decisions } = valueOf(await hall([], disk).handlers["gathering.open"]({ path }));
      return decisions.map(({ sha256 }) => sha256);
    },
  };
}

async function begun(ownChecks: readonly KeptRules[] = []) {
  const parts = hall(ownChecks);
  const { path } = valueOf(
    await parts.handlers["gathering.create"]({ unit: { name: "甲区", level: "" }, year, previous: undefined }),
  );
  return { ...parts, path };
}

describe("a gathering from the window", () => {
  it("is a file in the library that is listed, and goes on where it was", async () => {
    const { handlers, disk, path, told } = await begun();
    const came = valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    expect(came.cancelled).toBe(false);
    expect(told.at(-1)).toEqual([3, 3]);
    expect(boardOf(came.gathering).units.map(({ unit, state }) => [unit, state])).toEqual([
      ["甲区教育局", "passed"],
      ["甲区民政局", "faulty"],
    ]);
    const kept = readSet(disk.text(path) ?? "", path);
    expect(kept.ok && kept.value.submissions).toHaveLength(3);
    const again = valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    expect(again.gathering.submissions.filter(({ content }) => "report" in content)).toHaveLength(2);
    disk.put(path.replace("甲区", "坏"), "{");
    const listed = valueOf(await handlers["gathering.list"]({}));
    expect(listed.map(({ kind }) => kind).toSorted()).toEqual(["gathering", "unreadable"]);
    expect(listed).toContainEqual(expect.objectContaining({ unit: "甲区", year, path, received: 2 }));
  });

  it("keeps what was read when somebody stops it, and reads only the rest afterwards", async () => {
    const { handlers, disk, path, told, on } = await begun();
    for (let at = 0; at < 90; at += 1)
      disk.put(`/收/${at}.gouji`, writeReport(unitReport(`单位${at}局`, {}, { id: randomUUID() })));
    on.progress = () => void handlers["gathering.cancel"]({});
    const stopped = valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    expect(stopped.cancelled).toBe(true);
    const read = stopped.gathering.submissions.length;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(93);
    delete on.progress;
    const whole = valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    expect(whole.gathering.submissions).toHaveLength(93);
    expect(told.at(-1)).toEqual([93, 93]);
  });

  it("keeps the original of what was dropped, each content once, whatever it is called", async () => {
    const { handlers, disk, path } = await begun();
    const keep = async (name: string, text: string) =>
      valueOf(await handlers["gathering.keep"]({ path, name, bytes: Buffer.from(text).toString("base64") })).path;
    const first = await keep("年报.docx", "1");
    expect(await keep("年报.docx", "1")).toBe(first);
    expect(await keep("年报.docx", "2")).not.toBe(first);
    const climbing = await keep("../../x.docx", "3");
    expect(disk.text(climbing)).toBe("3");
    expect(climbing.startsWith("/库/汇总/")).toBe(true);
  });

  it("looks at the original again, and says so where it has changed since", async () => {
    const { handlers, disk, path } = await begun();
    const { gathering } = valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    const sha256 = gathering.submissions.find(({ file }) => file.includes("民政局"))?.sha256 ?? "";
    const looked = valueOf(await handlers["gathering.look"]({ path, sha256, at: undefined }));
    expect(looked.findings.map(({ code }) => code)).toContain("B1");
    disk.put("/收/民政局.gouji", sentBy("甲区民政局"));
    expect(await handlers["gathering.look"]({ path, sha256, at: undefined })).toMatchObject({
      failure: { code: "submissionChanged", path: "/收/民政局.gouji" },
    });
  });

  it("finds by the office's own checks when somebody looks, and says it in the slip", async () => {
    const rule = { code: "SF1", severity: "error", sentence: "应为零", left: "t3.received.total", is: "=", right: 0 };
    const twoYears = { ...rule, code: "SF2", right: [{ cell: "t3.received.total", lastYear: true }] };
    const text = JSON.stringify({ format: "gouji-rules", version: 1, name: "", rules: [rule, twoYears] });
    const { previous: _, ...alone } = sampleReport;
    const { handlers, disk, path: last } = await begun([{ file: "省厅.json", text, on: true, off: [] }]);
    const unit = { name: "甲区", level: "" };
    const now = { unit, year: year + 1, previous: undefined };
    const { path } = valueOf(await handlers["gathering.create"](now));
    disk.put("/今年/教育局.gouji", writeReport({ ...alone, year: year + 1, unit: { name: "甲区教育局", level: "" } }));
    const { gathering } = valueOf(await handlers["gathering.gather"]({ path, from: ["/今年"] }));
    const [{ sha256 } = { sha256: "" }] = gathering.submissions;
    const own = async () =>
      valueOf(await handlers["gathering.look"]({ path, sha256, at: undefined }))
        .findings.map(({ code }) => code)
        .filter((code) => code.startsWith("own:"));
    expect(await own()).toEqual(["own:SF1"]);
    disk.put("/收/教育局.gouji", sentBy("区教育局", { "t3.received.naturalPerson": 1 }));
    const roster = { units: [{ name: "甲区教育局", aliases: [], level: "" }] };
    valueOf(await handlers["gathering.change"]({ path: last, change: { roster } }));
    valueOf(await handlers["gathering.gather"]({ path: last, from: ["/收/教育局.gouji"] }));
    expect(await own()).toEqual(["own:SF1", "own:SF2"]);
    const sent = { path, of: [{ sha256 }], folder: "/退回", replace: false, by: "王" };
    const slips = valueOf(
      await handlers["gathering.slips"]({ ...sent, deadline: undefined, contact: undefined }),
    ).slips;
    expect(slips[0]?.text).toContain("应为零");
  });

  it("changes in the order of asking, and loses none of what is asked at once", async () => {
    const { disk, path, decide, decided } = await deciding();
    await Promise.all(["a", "b", "c"].map(decide));
    expect(await decided(disk)).toEqual(["a", "b", "c"]);
    // What a decision is kept in is small, and goes into the file of the gathering with the next that comes in.
    expect(disk.text(`${path}-changes`)).toContain('"b"');
    const kept = () => readSet(disk.text(path) ?? "", path);
    expect(kept()).toMatchObject({ value: { decisions: [] } });
    const { handlers } = hall([], disk);
    valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    expect(kept()).toMatchObject({ value: { decisions: [{ sha256: "a" }, { sha256: "b" }, { sha256: "c" }] } });
    expect(disk.text(`${path}-changes`)).toBeUndefined();
    expect(await decided(disk)).toEqual(["a", "b", "c"]);
  });

  it("keeps each decision once where the file of changes could not be taken away", async () => {
    const { handlers, disk, path, decide, decided } = await deciding();
    await decide("a");
    const before = disk.text(`${path}-changes`) ?? "";
    valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    const returned = [{ sha256: "c", when: "2022-01-11T08:00:00Z", by: "甲" }];
    valueOf(await handlers["gathering.change"]({ path, change: { returned } }));
    valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    disk.put(`${path}-changes`, before);
    await decide("b");
    expect(await decided(disk)).toEqual(["a", "b"]);
    const { returns } = valueOf(await hall([], disk).handlers["gathering.open"]({ path }));
    expect(returns).toEqual(returned);
  });

  it("says so where the latest changes are damaged, and changes nothing", async () => {
    const { disk, path, decide } = await deciding();
    await decide("a");
    disk.put(`${path}-changes`, "{");
    const { handlers } = hall([], disk);
    const damaged = { failure: { code: "changesUnreadable", path: `${path}-changes` } };
    expect(await handlers["gathering.open"]({ path })).toMatchObject(damaged);
    expect(valueOf(await handlers["gathering.list"]({}))).toMatchObject([{ kind: "unreadable", ...damaged }]);
    expect(disk.text(`${path}-changes`)).toBe("{");
  });

  it("writes a gathering whole where its latest changes have become many", async () => {
    const { handlers, disk, path } = await deciding();
    const unit = (_: unknown, at: number) => ({ name: `甲区第${at}中学`, aliases: [], level: "" });
    const roster = { units: Array.from({ length: 9000 }, unit) };
    valueOf(await handlers["gathering.change"]({ path, change: { roster } }));
    expect(disk.text(`${path}-changes`)).toBeUndefined();
    expect(valueOf(await hall([], disk).handlers["gathering.open"]({ path })).roster?.units).toHaveLength(9000);
  });

  it("takes the own figures of a report of its year alone", async () => {
    const { handlers, disk, path } = await begun();
    disk.put("/库/本级.gouji", sentBy("甲区", { "t3.received.naturalPerson": 1 }));
    disk.put("/库/上年.gouji", sentBy("甲区", {}, { year: year - 1 }));
    expect(valueOf(await handlers["gathering.own"]({ path, own: "/库/本级.gouji" })).own?.unit.name).toBe("甲区");
    expect(await handlers["gathering.own"]({ path, own: "/库/上年.gouji" })).toMatchObject({
      failure: { code: "yearsDisagree" },
    });
    expect(valueOf(await handlers["gathering.own"]({ path, own: undefined })).own).toBeUndefined();
  });

  it("merges into the library, and writes overview and values", async () => {
    const { handlers, disk, path, taken } = await begun();
    expect(await handlers["gathering.merge"]({ path })).toMatchObject({ failure: { code: "nothingMerged" } });
    valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    valueOf(await handlers["gathering.merge"]({ path }));
    expect(taken.map(({ unit, sources }) => [unit.name, sources.length])).toEqual([["甲区", 2]]);
    const write = (replace: boolean) =>
      handlers["gathering.write"]({ path, kinds: ["csv", "parquet"], folder: "/库", replace });
    const { files } = valueOf(await write(false));
    expect(files.map((file) => (disk.text(file) ?? "").slice(0, 5))).toEqual(["unit,", "PAR1\u0015"]);
    expect(await write(false)).toMatchObject({ failure: { code: "targetExists" } });
    expect(await write(true)).toMatchObject({ ok: true });
  });

  it("sends back what it is asked to, as files and as text for a message", async () => {
    const { handlers, disk, path } = await begun();
    const { gathering } = valueOf(await handlers["gathering.gather"]({ path, from: ["/收"] }));
    const of = gathering.submissions
      .filter(({ sha256 }) => sha256 !== "")
      .map(({ sha256 }) => ({ sha256, at: undefined }));
    disk.put("/收/教育局.gouji", "gone");
    const told = { folder: "/库", by: "甲区办", deadline: "2022-01-20", contact: "王某", replace: false };
    const sent = valueOf(await handlers["gathering.slips"]({ path, of, ...told }));
    expect(sent.changed).toEqual(["甲区教育局"]);
    expect(sent.slips.map(({ unit }) => unit)).toEqual(["甲区民政局"]);
    expect(sent.slips[0]?.text).toMatch(/甲区民政局：[\s\S]*B1[\s\S]*2022年1月20日前重新报送[\s\S]*王某/u);
    expect(sent.files).toHaveLength(2);
  });

  it("looks back at the years in which the same unit has gathered, under any usual form of its name", async () => {
    const { handlers, disk } = hall();
    const unit = { name: "甲区", level: "" };
    const begin = async (of: number, previous?: string) =>
      valueOf(await handlers["gathering.create"]({ unit, year: of, previous })).path;
    const path = await begin(2023);
    disk.put("/去年/教育局.gouji", sentBy("甲区教育局", { "t3.received.naturalPerson": 7 }, { year: 2022 }));
    const last = await begin(2022);
    valueOf(await handlers["gathering.gather"]({ path: last, from: ["/去年"] }));
    const roster = { units: [{ name: "甲区教育局", aliases: [], level: "" }], deadline: "2021-01-20" };
    valueOf(await handlers["gathering.change"]({ path: last, change: { roster } }));
    const earlier = valueOf(await handlers["gathering.earlier"]({ path }));
    expect(earlier.map((one) => [one.year, one.units.map((each) => each.unit)])).toEqual([[2022, ["甲区教育局"]]]);
    expect(earlier[0]?.sum["t3.received.naturalPerson"]).toBe(7);
    const next = await begin(2023, last);
    const { roster: taken } = valueOf(await handlers["gathering.open"]({ path: next }));
    expect(taken).toEqual({ units: roster.units });
  });
});
