import { listNumberValue } from "../numerals/written.ts";
import { foldText } from "../recognition/normalise.ts";
import { type ResultRow, resultReader } from "./results.ts";
import { nothingTold } from "./told.ts";

/** The rows that each article of 政府信息公开条例 stands for: article, then its paragraph (第n款) or item (第n项). */
export const groundArticles: readonly { readonly article: string; readonly rows: readonly ResultRow[] }[] = [
  { article: "14", rows: ["refused.stateSecret", "refused.prohibitedByLaw", "refused.safetyStability"] },
  { article: "15", rows: ["refused.thirdParty"] },
  { article: "32", rows: ["refused.thirdParty"] },
  { article: "16", rows: ["refused.internalAffairs", "refused.deliberative", "refused.enforcementFile"] },
  { article: "16.1", rows: ["refused.internalAffairs"] },
  { article: "16.2", rows: ["refused.deliberative", "refused.enforcementFile"] },
  { article: "30", rows: ["unavailable.unclear", "other.noCorrection"] },
  { article: "35", rows: ["declined.excessive"] },
  { article: "36.1", rows: ["granted"] },
  { article: "36.2", rows: ["granted"] },
  { article: "36.4", rows: ["unavailable.notHeld"] },
  { article: "36.5", rows: ["unavailable.notHeld"] },
  { article: "36.6", rows: ["declined.repeated"] },
  { article: "36.7", rows: ["refused.administrativeQuery"] },
  { article: "37", rows: ["partiallyGranted"] },
  { article: "38", rows: ["unavailable.needsCreation"] },
  { article: "39.1", rows: ["declined.petition"] },
  { article: "39.2", rows: ["declined.publication"] },
  { article: "42", rows: ["other.feeUnpaid"] },
];

const rowsOfArticle = new Map(groundArticles.map(({ article, rows }) => [article, rows]));
const words = resultReader(nothingTold.results);

/** 第三十六条第（五）项, 36条5项, R16.2, 第16条第2款; of an article with paragraphs and items the last number counts. */
const cited =
  /(?:第)?([一二三四五六七八九十]{1,3}|\d{1,2})条(?:第?\(?([一二三四五六七八九十]|\d)\)?款)?(?:第?\(?([一二三四五六七八九十]|\d)\)?项)?|(?:^|[^\d])(\d{2})(?:\.(\d)|\((\d)\))/gu;

/**
 * The rows that a ground allows: by the articles that it cites, else by its words. Undefined where it says nothing that any row is known by, such
 * as an article about time limits.
 */
export function rowsOfGround(text: string): readonly ResultRow[] | undefined {
  const plain = foldText(text);
  if (plain === "") return undefined;
  const rows = new Set<ResultRow>();
  for (const [, inWords = "", paragraph, entry, bare = "", point, bracket] of plain.matchAll(cited)) {
    const article = listNumberValue(inWords === "" ? bare : inWords);
    const part = entry ?? paragraph ?? point ?? bracket;
    const place = part === undefined ? undefined : listNumberValue(part);
    const exact = place === undefined ? undefined : rowsOfArticle.get(`${String(article)}.${place}`);
    for (const row of exact ?? rowsOfArticle.get(String(article)) ?? []) rows.add(row);
  }
  const heard = words(text);
  const named = (heard.kind === "known" ? heard.meanings : heard.kind === "unknown" ? heard.like() : []).flatMap(
    (sense) => ("row" in sense ? [sense.row] : []),
  );
  if (rows.size === 0) return named.length === 0 ? undefined : [...new Set(named)];
  // The words beside an article say which of its rows is meant.
  const both = named.filter((row) => rows.has(row));
  return both.length > 0 ? [...new Set(both)] : [...rows];
}
