import fc from "fast-check";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { refusedName } from "../../../electron/files/plain-names.ts";
import { refuseTargets } from "../../../electron/files/refuse-targets.ts";
import { plainName } from "../../../electron/library/file-names.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const refused = [
  ..."CON con Nul.docx PRN.tar.gz AUX COM1 com9.txt LPT0 COM¹.docx CONIN$ conout$.docx a:b.docx a?.docx a*.docx".split(
    " ",
  ),
  "CON .docx",
  "报告.docx ",
  "报告.docx.",
  "报告 ",
  "...",
  'a"b',
  "a<b",
  "a>b",
  "a|b",
  "a\tb",
  "a\\b",
];

it.each(refused)("no system gets a file called %j", (name) => {
  expect(refusedName(`/some where/${name}`)).toBe(name);
});

it.each([
  "报告.docx",
  "CONSOLE.docx",
  "con1.docx",
  "a con.docx",
  "COM.docx",
  "COM10.docx",
  ".报告",
  "a.b.c",
  "x nul",
  ".",
  "..",
])("a file may be called %j", (name) => {
  expect(refusedName(`/a:b/CON/${name}`)).toBeUndefined();
});

it("the sentence names the file, and nothing is written", () =>
  inTemporaryFolder(async (folder) => {
    const told = await refuseTargets(nodeDisk, [join(folder, "a.docx"), join(folder, "NUL.docx")], true);
    expect(told.ok ? "" : formatFailure(told.failure, "zh")).toContain("“NUL.docx”是 Windows 保留的名称");
    expect(await readdir(folder)).toEqual([]);
  }));

it("a name that the program makes is never one of them", () => {
  const pieces = fc.constantFrom("CON", "nul", "com1", "LPT³", ".", " ", ":", "?", "勾", "a", "\u202e", "conin$");
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(pieces).map((all) => all.join("")),
  );
  fc.assert(fc.property(texts, (text) => refusedName(plainName(text)) === undefined));
});
