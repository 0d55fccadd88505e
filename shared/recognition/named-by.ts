import { partsOfTitle, yearIn } from "./find-title.ts";
import { foldText } from "./normalise.ts";

/** A unit and a year that a name tells, and the name as it stands. */
export interface NamedBy {
  readonly name: string;
  readonly unit?: string;
  readonly year?: number;
}

const unitEnding =
  /(?:政府|办公室|办公厅|委员会|管委会|委|局|厅|处|所|站|院|中心|街道|镇|乡|开发区|支队|大队|银行|税务局)$/u;
const separators = /\s*[_|｜]\s*|\s+[-–—]+\s+|[-–—]{2,}/u;
/** What stands behind a unit in the name of its report. */
const behind = /(?:政府信息公开)?(?:年度|工作|情况)*(?:年报|报告|报表|统计表)?(?:\([^)]*\)|\d+)*$/u;
/** The number of an attachment or file before its name. */
const inFront = /^(?:(?:附件|附表|表)\d{0,3}|\d{1,3}(?=[-_.、:)]))\s*[-_.、:)]*/u;

/**
 * What the names of a document tell where no title stands in it: the title of a web page, the name of a sheet, the name of the file; best
 * first. Each of unit and year comes from the first name that tells it. Somebody has to confirm it.
 */
export function namedBy(names: readonly string[]): NamedBy | undefined {
  let unit: string | undefined;
  let year: number | undefined;
  const used: string[] = [];
  for (const name of names) {
    const told = toldBy(name);
    const tells = (unit === undefined && told.unit !== undefined) || (year === undefined && told.year !== undefined);
    unit ??= told.unit;
    year ??= told.year;
    if (tells) used.push(name.trim());
  }
  if (used.length === 0) return undefined;
  return { name: used.join("；"), ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) };
}

function toldBy(name: string): Omit<NamedBy, "name"> {
  const pieces = name.split(separators).map((piece) => foldText(piece));
  for (const piece of pieces) {
    const title = partsOfTitle(piece.replace(inFront, ""));
    if (title !== undefined) return title;
  }
  const year = pieces.map(yearIn).find((one) => one !== undefined);
  const unit = pieces
    .map((piece) =>
      piece
        .replace(inFront, "")
        .replace(/[12]\d{3}年?度?/u, "")
        .replace(behind, ""),
    )
    .find((piece) => /^\p{Script=Han}{3,}$/u.test(piece) && unitEnding.test(piece));
  return { ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) };
}
