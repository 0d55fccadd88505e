import { describe, expect, it } from "vitest";
import { z } from "zod";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import { goujiOn } from "../../kit/command-line.ts";

/** A desk with two reports, at which `gouji` is called. */
function desk() {
  const disk = createMemoryDisk();
  disk.put("/办公/甲.gouji", writeReport(sampleReport));
  disk.put(
    "/办公/乙.gouji",
    writeReport({ ...sampleWith({}), unit: { ...sampleReport.unit, name: "样本区人民政府" } }),
  );
  disk.put("/办公/出/旁边.txt", "旁边");
  const gouji = (words: readonly string[]) => goujiOn(disk, words);
  return { disk, gouji };
}

describe("gouji export of several reports", () => {
  it("writes each under its title, in the kinds that are asked for", async () => {
    const { disk, gouji } = desk();
    const { err } = await gouji([
      "export",
      "/办公/甲.gouji",
      "/办公/乙.gouji",
      "--to",
      "/办公/出",
      "--kinds",
      "fragment,csv，json",
    ]);
    expect(err).toContain("样本区人民政府2021年政府信息公开工作年度报告（网站嵌入）.html");
    expect(disk.files("/办公/出")).toHaveLength(7);
    const data: unknown = JSON.parse(disk.text("/办公/出/示例区人民政府2021年政府信息公开工作年度报告.json") ?? "");
    expect(data).toMatchObject({ unit: "示例区人民政府", year: 2021, edition: "2021" });
    expect(data).toHaveProperty("cells[0].id", "t2.regulation.issued");
  });

  it.each([
    [["/办公/甲.gouji", "/办公/乙.gouji", "--docx", "/办公/出/a.docx"], /乙\.gouji/],
    [["/办公/甲.gouji", "/办公/甲.gouji", "--to", "/办公/出"], /两个输出都要写到/],
    [["/办公/甲.gouji", "--to", "/办公/出", "--kinds", "docx,png"], /png/],
    [["/办公/甲.gouji", "/办公/没有.gouji", "--to", "/办公/出"], /没有\.gouji/],
  ])("writes nothing and says why: %j", async (words, said) => {
    const { disk, gouji } = desk();
    const { status, err } = await gouji(["export", ...words]);
    expect(status).toBe(2);
    expect(err).toMatch(said);
    expect(disk.files("/办公/出")).toEqual(["/办公/出/旁边.txt"]);
  });
});

const packetsTold = z.object({ packets: z.array(z.object({ failure: z.object({ code: z.string() }).optional() })) });

describe("gouji packet of several reports", () => {
  it("writes each into a folder of its own and tells of one that cannot be read", async () => {
    const { disk, gouji } = desk();
    const words = ["packet", "/办公/甲.gouji", "/办公/没有.gouji", "/办公/乙.gouji", "/办公/出", "--without-pdf"];
    const { status, out } = await gouji([...words, "--json"]);
    expect(status).toBe(1);
    const { packets } = packetsTold.parse(JSON.parse(out));
    expect(packets.map(({ failure }) => failure?.code)).toEqual([undefined, "fileMissing", undefined]);
    expect(disk.text("/办公/出/样本区人民政府2021年政府信息公开工作年度报告（材料包）/清单.txt")).toContain(
      "按要求未生成",
    );
    expect((await gouji(words)).status).toBe(2);
  });
});
