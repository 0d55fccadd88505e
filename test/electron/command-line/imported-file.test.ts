import { describe, expect, it } from "vitest";
import { readImportedFile } from "../../../electron/command-line/imported-file.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";

const text = "示例区教育局2021年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n六、其他需要报告的事项\n没有。\n";

describe("a year named at the terminal", () => {
  it.each([
    [2021, []],
    [2022, [{ raw: "2021", reason: "yearDiffers" }]],
  ] as const)("%i, against a document of 2021", async (year, doubts) => {
    const disk = createMemoryDisk();
    disk.put("/报告.txt", new TextEncoder().encode(text));
    const read = await readImportedFile("/报告.txt", { disk, newId: () => "1", now: () => new Date(0) }, { year });
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.year).toBe(year);
    expect(read.value.doubts.filter(({ reason }) => reason === "yearDiffers")).toEqual(doubts);
  });
});
