import { type ApplicantKind, applicantKinds, type ApplicantSense, kindsOfName } from "./applicants.ts";
import { rowsOfGround } from "./grounds.ts";
import type { Application } from "./read-rows.ts";
import { type ResultRow, resultRows, type ResultSense } from "./results.ts";
import type { RowDecision } from "./told.ts";
import type { Heard } from "./word-table.ts";

/** Why words say no single kind or row, the word, and what it may be: proposals of which one click chooses. */
export interface Undecided {
  readonly reason:
    | "kindMissing"
    | "kindUnknown"
    | "kindUndecided"
    | "resultUnknown"
    | "resultUndecided"
    | "severalResults"
    | "groundDisagrees";
  readonly word?: string;
  readonly kinds?: readonly ApplicantKind[];
  readonly results?: readonly ResultRow[];
}

/** The kind of applicant by what its own column says (`heard`); the name only proposes. */
export function kindFor(
  values: Application["values"],
  decision: RowDecision,
  heard: Heard<ApplicantSense>,
): ApplicantKind | Undecided {
  if (decision.kind !== undefined) return decision.kind;
  const word = values.kind ?? "";
  if (heard.kind === "known" && heard.meanings.length === 1) {
    const [sense] = heard.meanings;
    if (sense !== undefined && "kind" in sense) return sense.kind;
  }
  const byName = kindsOfName(values.applicant ?? "");
  const orAll = (kinds: readonly ApplicantKind[]) => (kinds.length > 0 ? [...new Set(kinds)] : applicantKinds);
  if (heard.kind === "none" || heard.kind === "silent") return { reason: "kindMissing", kinds: orAll(byName) };
  if (heard.kind === "unknown") {
    const like = heard.like().flatMap((sense) => ("kind" in sense ? [sense.kind] : sense.among));
    return { reason: "kindUnknown", word, kinds: orAll([...like, ...byName]) };
  }
  const kinds = [...new Set(heard.meanings.flatMap((sense) => ("kind" in sense ? [sense.kind] : [])))];
  const [only] = kinds;
  if (only !== undefined && kinds.length === 1) return only;
  const among = kinds.length > 0 ? kinds : heard.meanings.flatMap((sense) => ("among" in sense ? sense.among : []));
  const likely = byName.filter((kind) => among.includes(kind));
  return { reason: "kindUndecided", word, kinds: likely.length > 0 ? likely : orAll(among) };
}

/**
 * The result by what its own column says (`heard`), and by the ground where that names only a group. `answered`: the words say that there is an answer, and not which, as
 * 已办结.
 */
export function resultFor(
  { values }: Application,
  decision: RowDecision,
  heard: Heard<ResultSense>,
): ResultRow | "open" | "none" | "answered" | Undecided {
  if (decision.result !== undefined) return decision.result;
  const word = values.result ?? "";
  const ground = values.ground === undefined ? undefined : rowsOfGround(values.ground);
  if (heard.kind === "none" || heard.kind === "silent") {
    if (ground !== undefined) return { reason: "resultUnknown", results: ground };
    return heard.kind === "none" ? "none" : "answered";
  }
  if (heard.kind === "unknown") return { reason: "resultUnknown", word, results: proposed(heard, ground) };
  const rows = heard.meanings.flatMap((sense) => ("row" in sense ? [sense.row] : []));
  const open = heard.meanings.some((sense) => "open" in sense);
  const groups = heard.meanings.flatMap((sense) => ("among" in sense ? [sense.among] : []));
  const [only] = rows;
  if (open) return rows.length === 0 ? "open" : { reason: "severalResults", word, results: rows };
  // What is given in part is counted there alone (F, row （二）), whatever was withheld.
  if (
    rows.includes("partiallyGranted") &&
    [...rows, ...groups.flat()].every((row) => row === "partiallyGranted" || isRefusal(row))
  ) {
    return "partiallyGranted";
  }
  if (rows.length > 1) return { reason: "severalResults", word, results: severalOf(rows) };
  if (only !== undefined && groups.some((group) => !group.some((row) => isLike(row, only)))) {
    return { reason: "severalResults", word, results: severalOf([only, ...groups.flat()]) };
  }
  if (only !== undefined) {
    const agrees =
      ground === undefined || only === "partiallyGranted" || only.startsWith("other.") || ground.includes(only);
    return agrees || decision.accepted === true
      ? only
      : { reason: "groundDisagrees", word, results: [...new Set([only, ...ground])] };
  }
  const among = groups.flat();
  const settled = ground?.filter((row) => among.includes(row)) ?? [];
  const [by] = settled;
  if (by !== undefined && settled.length === 1 && among.length > 1) return by;
  return { reason: "resultUndecided", word, results: settled.length > 0 ? settled : among };
}

/**
 * The results that a remark may tell of an application which is open by its other columns: 备注 申请人撤回. 公开 stands in remarks of many sorts and says nothing
 * there by itself.
 */
export function remarkedResults(heard: Heard<ResultSense>): readonly ResultRow[] {
  const senses = heard.kind === "known" ? heard.meanings : heard.kind === "unknown" ? heard.like() : [];
  const rows = senses.flatMap((sense): readonly ResultRow[] =>
    "row" in sense ? [sense.row] : "among" in sense ? sense.among : [],
  );
  return heard.kind === "known" ? rows : rows.filter((row) => row !== "granted");
}

/** Whether two results stand in the same group of the form: 不予公开 beside 国家秘密, and not beside 公开. */
function isLike(a: ResultRow, b: ResultRow): boolean {
  return a.split(".")[0] === b.split(".")[0];
}

function isRefusal(row: ResultRow): boolean {
  return row.startsWith("refused.");
}

/** Something given and something not: the form counts that as 部分公开, if somebody says that it was. */
function severalOf(rows: readonly ResultRow[]): readonly ResultRow[] {
  const mixed = rows.some((row) => row === "granted" || row === "partiallyGranted") && rows.length > 1;
  return mixed ? [...new Set<ResultRow>(["partiallyGranted", ...rows])] : rows;
}

function proposed(heard: Heard<ResultSense>, ground: readonly ResultRow[] | undefined): readonly ResultRow[] {
  const like = heard.kind === "unknown" ? heard.like() : [];
  const rows = like.flatMap((sense): readonly ResultRow[] =>
    "row" in sense ? [sense.row] : "among" in sense ? sense.among : [],
  );
  const all = [...new Set([...(ground ?? []), ...rows])];
  return all.length > 0 ? all : resultRows;
}
