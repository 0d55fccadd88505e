import { describe, expect, it } from "vitest";
import { readImportedFile, type Told } from "../../../electron/command-line/imported-file.ts";
import type { Doubt } from "../../../shared/recognition/reading.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";

const text = "示例区教育局2021年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n六、其他需要报告的事项\n没有。\n";

async function doubtsOf(name: string, content: string, told: Told) {
  const disk = createMemoryDisk();
  disk.put(`/${name}`, new TextEncoder().encode(content));
  const read = await readImportedFile(`/${name}`, { disk, newId: () => "1", now: () => new Date(0) }, told);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const { unit, year, doubts } = read.value;
  return { unit, year, asked: doubts.filter(({ reason }) => reason === "yearDiffers" || reason === "unitDiffers") };
}

describe("a year or unit named at the terminal", () => {
  it.each<[Told, readonly Pick<Doubt, "raw" | "reason">[]]>([
    [{ year: 2021 }, []],
    [{ year: 2022 }, [{ raw: "2021", reason: "yearDiffers" }]],
    [{ unit: "示例区教育局" }, []],
    [{ unit: "示例区民政局" }, [{ raw: "示例区教育局", reason: "unitDiffers" }]],
    [
      { unit: "示例区民政局", year: 2020 },
      [
        { raw: "2021", reason: "yearDiffers" },
        { raw: "示例区教育局", reason: "unitDiffers" },
      ],
    ],
    [{}, []],
  ])("%j, against a document of 示例区教育局 for 2021", async (told, asked) => {
    const found = await doubtsOf("报告.txt", text, told);
    expect(found).toEqual({ unit: told.unit ?? "示例区教育局", year: told.year ?? 2021, asked });
  });

  it("is told against a report file, too", async () => {
    expect((await doubtsOf("报告.gouji", writeReport(sampleReport), { year: 2020 })).asked).toEqual([
      { raw: "2021", reason: "yearDiffers" },
    ]);
  });

  it("is no contradiction of a name that only the file has", async () => {
    const untitled = text.slice(text.indexOf("\n") + 1);
    const { unit, asked } = await doubtsOf("示例区教育局2021年报告.txt", untitled, { unit: "示例区民政局" });
    expect(unit).toBe("示例区民政局");
    expect(asked).toEqual([]);
  });
});
