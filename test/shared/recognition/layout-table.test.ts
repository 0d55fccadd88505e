import { expect, it } from "vitest";
import { isLayoutTable } from "../../../shared/recognition/layout-table.ts";
import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import { lines, plainTable } from "../../kit/source-documents.ts";

const words = lines("词");
const inner = (...texts: readonly string[]): readonly SourceBlock[] => [plainTable([texts])];

it.each<[string, boolean, readonly (readonly (readonly SourceBlock[])[])[]]>([
  ["one column around a table", true, [[words], [inner("甲")]]],
  ["a column of links beside a page", true, [[words, [...words, ...inner("甲", "1", "2")]]]],
  ["blank cells, which count for nothing", true, [[[], inner("甲", "1"), []]]],
  ["words alone", false, [[words], [words]]],
  ["a row whose label is laid out as a table", false, [[inner("甲", "乙"), words]]],
  ["no rows", false, []],
])("%s: %s", (_, isLayout, rows) => {
  expect(isLayoutTable(rows)).toBe(isLayout);
});
