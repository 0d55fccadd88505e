import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryHandlers } from "../../../electron/library/library-handlers.ts";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import { outlineOf } from "../../../shared/report/outline.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { givenSample, sampleReport } from "../../../shared/sample/sample-report.ts";
import { systemError } from "../../kit/memory-disk.ts";
import { codeOf, type Computer, onComputer, reportSaying, startProgram, valueOf } from "./library-kit.ts";

function handlers(computer: Computer) {
  return createLibraryHandlers(startProgram(computer, 1).library, nodeDisk);
}

async function read(path: string) {
  return valueOf(readReport(await readFile(path, "utf8"), path));
}

describe("the library's commands", () => {
  it("write the sample once", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const { path } = valueOf(await commands["library.sample"]({}));
      expect(valueOf(await commands["library.sample"]({})).path).toBe(path);
      expect(await readdir(computer.library)).toHaveLength(1);
      expect(await readFile(path, "utf8")).toBe(writeReport(givenSample));
    });
  });

  it("start a report, blank or from last year's", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const { path: previous } = valueOf(await commands["library.sample"]({}));
      const start = { unit: "示例区人民政府", level: "县级", year: 2022, previous };
      const { path } = valueOf(await commands["library.create"](start));
      expect(basename(path)).toBe("示例区人民政府2022年政府信息公开工作年度报告.gouji");
      const report = await read(path);
      expect(report.previous?.file).toBe(basename(previous));
      expect(report.narratives).toMatchObject(outlineOf(sampleReport, 2022));
      expect(checkerFor("2021").check(report).view.previous?.year).toBe(2021);
      const again = valueOf(await commands["library.create"]({ unit: start.unit, level: "", year: 2022 }));
      expect(basename(again.path)).toBe("示例区人民政府2022年政府信息公开工作年度报告 2.gouji");
      expect(codeOf(await commands["library.create"]({ ...start, year: 2024 }))).toBe("previousYearUnfit");
    });
  });

  it("read a report as last year's, whatever year it is of, and nothing that is none", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const { path } = valueOf(await commands["library.sample"]({}));
      const previous = valueOf(await commands["report.previous"]({ path }));
      expect(previous).toEqual(previousOf(sampleReport, basename(path)));
      expect(codeOf(await commands["report.previous"]({ path: join(computer.library, "没有.gouji") }))).toBe(
        "fileMissing",
      );
    });
  });

  it("take in a dropped file as it is, once, and refuse what is no report", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const text = writeReport(sampleReport);
      const { path } = valueOf(await commands["library.add"]({ name: "..\\../坏:名.gouji", text }));
      expect(path).toBe(join(computer.library, "坏：名.gouji"));
      expect(await readFile(path, "utf8")).toBe(text);
      expect(valueOf(await commands["library.add"]({ name: "坏:名.gouji", text })).path).toBe(path);
      const other = await commands["library.add"]({ name: "坏:名.gouji", text: writeReport(reportSaying(1)) });
      expect(basename(valueOf(other).path)).toBe("坏：名 2.gouji");
      expect(await commands["library.add"]({ name: "图.gouji", text: "{}" })).toEqual({
        ok: false,
        failure: { code: "notReport", path: "图.gouji" },
      });
      const [picture] = sampleReport.pictures;
      const broken = text.replace(picture?.bytes.slice(0, 40) ?? "", "A".repeat(40));
      expect(codeOf(await commands["library.add"]({ name: "图.gouji", text: broken }))).toBe("pictureDamaged");
      expect(await readdir(computer.library)).toHaveLength(2);
      // What is looked at is never written anywhere first.
      expect(await readdir(computer.appData).catch(() => [])).toEqual([]);
    });
  });

  it("duplicate with a new id under a free name, signed by nobody", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const path = join(computer.library, "甲.gouji");
      await writeFile(path, writeReport({ ...reportSaying(7), signOff: { prepared: { name: "甲" } } }));
      const first = valueOf(await commands["library.duplicate"]({ path })).path;
      const second = valueOf(await commands["library.duplicate"]({ path })).path;
      expect([basename(first), basename(second)]).toEqual(["甲（副本）.gouji", "甲（副本） 2.gouji"]);
      const ids = await Promise.all([path, first, second].map(async (each) => (await read(each)).id));
      expect(new Set(ids).size).toBe(3);
      expect([(await read(path)).signOff, (await read(first)).signOff]).toEqual([{ prepared: { name: "甲" } }, {}]);
    });
  });

  it("remove to the trash and bring back, beside what has the name by now", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const path = join(computer.library, "甲.gouji");
      await writeFile(path, writeReport(reportSaying(7)));
      const { token } = valueOf(await commands["library.trash"]({ path }));
      const listed = valueOf(await commands["library.removed"]({}));
      expect(listed).toMatchObject([
        { token, path, title: { unit: reportSaying(7).unit.name, year: reportSaying(7).year } },
      ]);
      expect(await readdir(computer.library)).toEqual([]);
      await writeFile(path, writeReport(reportSaying(8)));
      const restored = valueOf(await commands["library.restore"]({ token }));
      expect(basename(restored.path)).toBe("甲（副本）.gouji");
      expect((await read(restored.path)).cells).toEqual(reportSaying(7).cells);
      expect(valueOf(await commands["library.removed"]({}))).toEqual([]);
      expect(codeOf(await commands["library.restore"]({ token }))).toBe("trashMissing");
      expect(codeOf(await commands["library.restore"]({ token: "../drafts" }))).toBe("trashMissing");
      for (const name of ["a.txt", ".~甲.gouji", "._甲.gouji"]) {
        await writeFile(join(computer.library, name), "");
        expect(codeOf(await commands["library.trash"]({ path: join(computer.library, name) }))).toBe("notReport");
      }
    });
  });

  it("open, draft, save, list versions and close with reports as plain JSON", async () => {
    await onComputer(async (computer) => {
      const commands = handlers(computer);
      const { path } = valueOf(await commands["library.sample"]({}));
      const { stamp, report } = valueOf(await commands["report.open"]({ path, mode: "edit" }));
      expect(codeOf(await commands["report.draft"]({ path, stamp, report: { ...report, year: "x" } }))).toBe(
        "unfitReport",
      );
      expect(codeOf(await commands["report.save"]({ path, stamp, report: null, overwrite: true }))).toBe("notReport");
      const payload = { ...report, unit: { ...report.unit, name: "改名的局" } };
      expect(await commands["report.draft"]({ path, stamp, report: payload })).toEqual({ ok: true, value: null });
      const saved = valueOf(await commands["report.save"]({ path, stamp, report: payload, overwrite: false }));
      expect(saved.stamp).not.toBe(stamp);
      expect(codeOf(await commands["report.save"]({ path, stamp, report, overwrite: false }))).toBe("changedOutside");
      const [version] = valueOf(await commands["report.versions"]({ path }));
      expect(valueOf(await commands["report.version"]({ path, id: version?.id ?? "" }))).toEqual(report);
      expect(valueOf(await commands["report.close"]({ path }))).toBeNull();
    });
  });

  it("save a copy beside the report, or in the library where nothing can be written there", async () => {
    await onComputer(async (computer) => {
      const elsewhere = join(computer.appData, "共享盘");
      await mkdir(elsewhere, { recursive: true });
      const path = join(elsewhere, "甲.gouji");
      await writeFile(path, writeReport(reportSaying(1)));
      const report = reportSaying(2);
      const beside = valueOf(await handlers(computer)["report.saveCopy"]({ path, report }));
      expect(beside.path).toBe(join(elsewhere, "甲（副本）.gouji"));
      const refusing = {
        ...nodeDisk,
        create: (file: string) =>
          file.startsWith(elsewhere) ? Promise.reject(systemError("EROFS")) : nodeDisk.create(file),
      };
      const { library } = startProgram(computer, 2, { disk: refusing });
      const instead = valueOf(await createLibraryHandlers(library, refusing)["report.saveCopy"]({ path, report }));
      expect(instead.path).toBe(join(computer.library, "甲（副本）.gouji"));
    });
  });
});
