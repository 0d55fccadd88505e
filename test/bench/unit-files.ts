import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { exporters } from "../../electron/export/registry.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { exported } from "./export-request.ts";

/** The kinds of files that units send. */
export type UnitFileKind = "docx" | "xlsx" | "html" | "gouji";

/**
 * The sample of so many units into a folder, as files of some kinds in turn; gives their paths. Each kind is exported once, and in every file another name stands in place of
 * that unit's: exporting thousands would take longer than what is measured.
 */
export async function writeUnitFiles(
  folder: string,
  kinds: readonly UnitFileKind[],
  count: number,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const named = await Promise.all(kinds.map(async (kind) => ({ kind, bytes: await copiesOf(kind) })));
  const paths: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const { kind, bytes } = named[place % named.length] ?? {};
    if (kind === undefined || bytes === undefined) break;
    const path = join(folder, `${place}.${kind}`);
    await writeFile(path, bytes(unitName(place)));
    paths.push(path);
  }
  return paths;
}

/** All names are equally long, so that nothing else in a file has to change with them. */
function unitName(place: number | "?????"): string {
  return `示例市第${String(place).padStart(5, "0")}局`;
}

/** Makes the file of one kind for a unit of any such name. */
async function copiesOf(kind: UnitFileKind): Promise<(name: string) => Uint8Array> {
  const standing = unitName("?????");
  const report = { ...sampleReport, unit: { ...sampleReport.unit, name: standing } };
  const textWith = (text: string) => (name: string) => strToU8(text.replaceAll(standing, name));
  if (kind === "gouji") return textWith(writeReport(report));
  const bytes = await exported(await exporters[kind](), report);
  if (kind === "html") return textWith(strFromU8(bytes));
  const parts = Object.entries(unzipSync(bytes)).map(([part, content]) => {
    const text = /\.(?:xml|rels)$/u.test(part) ? strFromU8(content) : "";
    return { part, content, text: text.includes(standing) ? text : undefined };
  });
  return (name) => {
    const renamed: Zippable = {};
    for (const { part, content, text } of parts) {
      renamed[part] = text === undefined ? content : strToU8(text.replaceAll(standing, name));
    }
    return zipSync(renamed, { level: 1 });
  };
}
