import { expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, verified } from "../../kit/exported.ts";
import { readBack } from "./docx/read-back.ts";

const raw = { raw: "约三十件".repeat(15) };
const tall = {
  ...sampleReport,
  cells: { ...sampleReport.cells, "t3.refused.deliberative.business": raw, "t3.declined.petition.business": raw },
};

it("a table taller than a page says the same in every format, the label of its group on each of its pages", async () => {
  for (const format of ["docx", "html"] as const) {
    expect([format, (await verified(tall, await exported(tall, format), format)).differences]).toEqual([format, []]);
  }
  const { tables } = await readBack(await exported(tall, "docx"));
  expect(tables.map((table) => table.length)).toHaveLength(4);
  expect(tables[2]?.[3]?.[0]?.text).toBe("三、本年度办理结果");
  const page = new TextDecoder().decode(await exported(tall, "html"));
  expect(page.match(/>三、本年度办理结果</gu)).toHaveLength(2);
});
