import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { publicationWords } from "../../../shared/words/publication.ts";
import { type Markup, markup } from "../html/markup.ts";

const longestDescription = 120;

/**
 * The names by which government sites tell what a page is: the labels of a content page and of its column that a report knows by itself. Those of
 * the site (SiteName, SiteDomain, SiteIDCode) are the site's own and stand in its pages. Source: 国办发〔2017〕47号, annex on the labels of pages.
 */
export function pageMeta(report: Report, sources: FigureSources): readonly Markup[] {
  const title = reportTitle(report);
  const published = (report.signOff.published ?? report.signOff.signed)?.date;
  const names: readonly (readonly [string, string | undefined])[] = [
    ["ColumnName", publicationWords.column],
    ["ColumnType", publicationWords.columnType],
    ["ArticleTitle", title],
    ["PubDate", published === undefined || published === "" ? undefined : published],
    ["ContentSource", report.unit.name],
    ["Author", report.unit.name],
    ["Keywords", [report.unit.name, String(report.year), ...publicationWords.keywords].join(",")],
    ["Description", description(report, sources) ?? title],
  ];
  return names.flatMap(([name, content]) =>
    content === undefined ? [] : [markup`<meta name="${name}" content="${content}">\n`],
  );
}

/** The first sentences of the preamble, whole ones. */
function description({ narratives }: Report, sources: FigureSources): string | undefined {
  const first = narratives.preamble.find((block) => block.kind === "paragraph");
  if (first === undefined) return undefined;
  const text = inlineText(first.content, sources).replaceAll(/\s+/gu, "");
  const short = text.slice(0, longestDescription);
  const end = short.lastIndexOf("。");
  const whole = text.length <= longestDescription ? text : end > 0 ? short.slice(0, end + 1) : `${short}…`;
  return whole === "" ? undefined : whole;
}
