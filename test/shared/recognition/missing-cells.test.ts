import fc from "fast-check";
import { expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { foldMissing } from "../../../shared/recognition/missing-cells.ts";
import { formatMissing } from "../../../shared/words/missing.ts";
import { labelsFor } from "../../../shared/words/labels.ts";

const form = formOf("2021");
const ids = form.cells.map(({ id }) => id);

it("a table and a row of which nothing was found are one line each", () => {
  const missing = ids.filter(
    (id) => id.startsWith("t4.") || id.startsWith("t3.received.") || id === "t3.granted.total",
  );
  const lines = foldMissing(form, missing).map((one) => formatMissing(one, labelsFor(form, "zh"), "zh"));
  expect(lines).toEqual([
    "表三“一、本年新收政府信息公开申请数量”行整行没有找到（7 格）",
    "表三“（一）予以公开”行“总计”列",
    "表四整张没有找到（15 格）",
  ]);
});

it("law: every cell that is missing is counted once", () => {
  fc.assert(
    fc.property(fc.subarray([...ids]), (missing) => {
      const counts = foldMissing(form, missing).map(({ count }) => count);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(missing.length);
    }),
  );
});
