import { describe, expect, it } from "vitest";
import { lockPath } from "../../../electron/library/lock.ts";
import type { Disk } from "../../../electron/files/disk.ts";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { standingOf } from "../../../shared/sign-off/standing.ts";
import { sampleWith } from "../../kit/findings.ts";
import { findingsOf } from "../../shared/sign-off/kit.ts";
import { reportDesk, reportFile as file } from "./report-desk.ts";

const desk = (...given: Parameters<typeof reportDesk>) => {
  const { run, ...rest } = reportDesk(...given);
  return {
    ...rest,
    sign: (words: readonly string[], on?: Disk, at?: string) => run(["sign", file, ...words], on, at),
  };
};

const by = (step: string, ...more: readonly string[]) => ["--step", step, "--name", "张三（科长）", ...more];

describe("gouji sign", () => {
  it("goes from the first step to the last, and back with a reason", async () => {
    const { sign, report, disk } = desk();
    for (const step of ["prepared", "reviewed", "cleared", "signed"]) {
      expect(await sign(by(step, "--opinion", "同意"))).toMatchObject({ status: 0 });
    }
    expect(report().signOff.signed).toMatchObject({ name: "张三（科长）", opinion: "同意", date: "2022-01-20" });
    const published = await sign(by("published", "--date", "2022-01-28"), disk, "2022-01-28T04:00:00Z");
    expect(published.err).toMatch(/^已记录“公开”：张三（科长），2022年1月28日；内容指纹 [0-9a-f ]{19}。\n$/);
    expect(published.out.match(/有效/gu)?.length).toBe(5);
    expect(standingOf(report()).reached).toBe("published");
    const back = await sign(by("returned", "--reason", "数据有误"), disk, "2022-02-01T04:00:00Z");
    expect([back.status, back.err]).toEqual([0, expect.stringContaining("已开始更正")]);
    expect(report()).toMatchObject({ signOff: {}, corrects: { reason: "数据有误" } });
    // Neither a lock nor anything half written stays.
    expect(disk.files("/办公")).toEqual([file]);
  });

  it.each<[string, readonly string[], string]>([
    ["a step out of turn", by("signed"), "现在应办理“编制”，不能办理“审签”"],
    ["sending back what nobody has signed", by("returned", "--reason", "因"), "还没有办理任何环节"],
    ["a step that is none", by("sealed"), "prepared, reviewed, cleared, signed, published, returned, consented"],
    ["no step", ["--name", "甲"], "缺少“--step”"],
    ["no name", ["--step", "prepared"], "缺少“--name”"],
    ["a day that is none", by("prepared", "--date", "2022-02-30"), "“--date”不能是“2022-02-30”"],
    ["a day to come", by("prepared", "--date", "2099-01-01"), "日期2099年1月1日晚于今天（本机时钟为2022年1月20日）"],
  ])("refuses %s in one line, and changes nothing", async (_, words, told) => {
    const { sign, text } = desk();
    const before = text();
    const { status, err, out } = await sign(words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect(err.trim()).not.toContain("\n");
    expect(text()).toBe(before);
  });

  it("goes no step forward over an open error, but back", async () => {
    const { sign } = desk(sampleWith({ "t3.received.naturalPerson": 149 }));
    const refused = await sign(by("prepared"));
    expect([refused.status, refused.err]).toEqual([2, expect.stringMatching(/尚有 \d+ 项错误未处理（B1/u)]);
    const other = desk({ ...sampleWith({ "t3.received.naturalPerson": 149 }), signOff: { prepared: { name: "甲" } } });
    const back = await other.sign([...by("returned", "--reason", "不平"), "--lang", "en"]);
    expect([back.status, back.err]).toEqual([1, expect.stringContaining("Sent back: 张三（科长）, 2022-01-20")]);
  });

  it("counts no reason without the superior's consent where that is wanted, until it is given", async () => {
    const odd = sampleWith({ "t2.regulation.issued": 1 });
    const finding = findingsOf(odd).find(({ code, severity }) => code === "V6" && severity !== "warning");
    if (finding === undefined) throw new Error("V6 was expected");
    const { sign, report } = desk({ ...odd, waivers: [waiverFor(finding, odd, { reason: "上级授权" })] });
    const refused = await sign(by("prepared", "--consent-wanted"));
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining("V6")]);
    expect((await sign(by("consented"))).err).toBe("已同意全部说明理由，共 1 项。\n");
    expect(report().waivers).toMatchObject([{ reason: "上级授权", consent: { name: "张三（科长）" } }]);
    expect((await sign(by("prepared", "--consent-wanted"))).status).toBe(0);
    expect((await sign(by("consented"))).err).toContain("没有需要同意的说明理由");
  });

  it("wants a reason for going back", async () => {
    const { sign } = desk();
    await sign(by("prepared"));
    const back = await sign(by("returned"));
    expect([back.status, back.err]).toEqual([2, expect.stringContaining("--reason")]);
  });

  it("notices a clock that has gone backwards, and lets the right date be given", async () => {
    const { sign, disk } = desk();
    await sign(by("prepared"));
    const refused = await sign(by("reviewed"), disk, "2021-12-31T04:00:00Z");
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining("请核对本机时间，或改填正确的日期")]);
    const given = await sign(by("reviewed", "--date", "2022-01-21"), disk, "2021-12-31T04:00:00Z");
    expect(given.status).toBe(0);
    expect(given.out).toContain("“复核”的记录时间（本机时钟）早于“编制”，请核对。");
  });

  it("says of a file that was edited by hand which cell makes its steps void", async () => {
    const { sign, disk, text } = desk();
    await sign(by("prepared"));
    disk.put(file, (text() ?? "").replace('"t2.penalty.decided": 2695', '"t2.penalty.decided": 2700'));
    const refused = await sign(by("reviewed"));
    expect([refused.status, refused.err]).toEqual([
      2,
      expect.stringMatching(/“编制”办理之后表二“行政处罚”.*有改动，已失效，现在应重新办理“编制”/u),
    ]);
    const again = await sign(by("prepared", "--lang", "en"));
    expect([again.status, again.out]).toEqual([0, expect.stringMatching(/^prepared +valid/u)]);
  });

  it("waits for whoever has the report open", async () => {
    const { sign, disk, text } = desk();
    const before = text();
    const since = "2022-01-20T03:59:00.000Z";
    const lock = { token: "x", user: "李四", computer: "PC-7", pid: 1, since, heartbeat: since };
    disk.put(lockPath(file), JSON.stringify(lock));
    const { status, err } = await sign(by("prepared"));
    expect([status, err]).toEqual([2, expect.stringContaining("李四")]);
    expect(text()).toBe(before);
  });

  it("of two who sign at the same time one is told, and what the other has written stays", async () => {
    const { sign, disk, text } = desk();
    const theirs = writeReport(sampleWith({ "t2.penalty.decided": 1 }));
    // Somebody writes the file while this one is being written beside it.
    const busy: Disk = {
      ...disk,
      create: async (path) => {
        if (path.endsWith(".tmp")) disk.put(file, theirs);
        return disk.create(path);
      },
    };
    const { status, err } = await sign(by("prepared"), busy);
    expect([status, err]).toEqual([2, expect.stringContaining("在办理期间已被他人改动")]);
    expect(text()).toBe(theirs);
  });
});
