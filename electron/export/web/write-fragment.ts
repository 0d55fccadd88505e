import { formOf } from "../../../shared/forms/registry.ts";
import { frameLines } from "../../../shared/paper/document-frame.ts";
import { signatureOf } from "../../../shared/paper/signature.ts";
import { titleLines } from "../../../shared/paper/title-lines.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { success } from "../../../shared/result.ts";
import { reportMark } from "../../../shared/web-page/report-mark.ts";
import type { Exporter } from "../exporter.ts";
import { markup } from "../html/markup.ts";
import { fragmentTable } from "./fragment-table.ts";
import { fragmentText } from "./fragment-text.ts";
import { inlineStyles } from "./inline-style.ts";

/**
 * Writes a report as a piece of HTML that is pasted into a page of any website: one article without style sheet, script, names or anything that is
 * fetched. Always the public text: no sign-off sheet, no fingerprint.
 */
export const writeFragment: Exporter = async ({ report, fonts }) => {
  const form = formOf(report.edition);
  const cells = allCells(form, report.cells);
  const sources = figureSources(report);
  const styles = inlineStyles(fonts);
  const narrative = (id: "preamble" | "s1" | "s5" | "s6") =>
    fragmentText(report.narratives[id], report, sources, styles);
  const parts = form.parts.map((part) => {
    const heading = markup`<h3 style="${styles.heading}">${part.heading}</h3>\n`;
    if (part.kind === "narrative") return markup`${heading}${narrative(part.id)}`;
    const table = form.tables.find(({ id }) => id === part.id);
    return markup`${heading}${table && fragmentTable(table, cells, styles)}`;
  });
  const signature = signatureOf(report);
  const frame = frameLines(report, "website");
  const framed = (style: string) => (text: string) => markup`<p data-line="frame" style="${style}">${text}</p>\n`;
  const [correction = "", ...changes] = frame.correction;
  const article = markup`<article lang="zh-CN" ${reportMark.name}="${reportMark.value}" style="${styles.article}">
<h2 style="${styles.title}">${titleLines(report).map((line) => markup`<span style="${styles.titleLine}">${line}</span>`)}</h2>
${frame.number === undefined ? "" : framed(styles.number)(frame.number)}${
    frame.addressee === undefined ? "" : framed(styles.addressee)(frame.addressee)
  }${narrative("preamble")}${parts}${frame.attachments.map(({ label, name }) => framed(styles.paragraph)(label + name))}${
    signature &&
    markup`<p style="${styles.signature}">${signature.name}</p>\n<p style="${styles.signature}">${signature.date}</p>\n`
  }${correction === "" ? "" : markup`${framed(styles.correction)(correction)}${changes.map(framed(styles.paragraph))}`}</article>
`;
  return success(new TextEncoder().encode(article.text));
};
