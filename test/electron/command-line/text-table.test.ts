import { expect, it } from "vitest";
import { textTable } from "../../../electron/command-line/text-table.ts";

it("keeps columns in line, Chinese counting two, and every row on one line", () => {
  const rows = [
    ["表", "n"],
    ["表二", "5"],
    ["ab\ncd", "1,024"],
  ];
  expect(textTable(rows, [1])).toBe("表         n\n表二       5\nab cd  1,024\n");
});
