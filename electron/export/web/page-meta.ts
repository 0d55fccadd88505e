import type { FigureSources } from "../../../shared/report/bound-figure.ts";
import { inlineText } from "../../../shared/report/narrative-text.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { publicationWords } from "../../../shared/words/publication.ts";
import type { SiteLabels } from "../exporter.ts";
import { type Markup, markup } from "../html/markup.ts";

const noSite: SiteLabels = { name: "", domain: "", code: "" };

const longestDescription = 120;

/**
 * The names by which government sites tell what a page is: the labels of the site, of the column and of the content. The site is called after the unit
 * where nobody has said its name; its domain and code are left out where they are not known. Source: 国办发〔2017〕47号, annex on the labels of pages.
 */
export function pageMeta(report: Report, sources: FigureSources, site: SiteLabels = noSite): readonly Markup[] {
  const title = reportTitle(report);
  const published = (report.signOff.published ?? report.signOff.signed)?.date;
  const names: readonly (readonly [string, string | undefined])[] = [
    ["SiteName", site.name === "" ? report.unit.name : site.name],
    ["SiteDomain", site.domain === "" ? undefined : site.domain],
    ["SiteIDCode", site.code === "" ? undefined : site.code],
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
