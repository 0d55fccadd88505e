import { createHash } from "node:crypto";
import { formOf } from "../../../shared/forms/registry.ts";
import { frameLines } from "../../../shared/paper/document-frame.ts";
import { signatureOf } from "../../../shared/paper/signature.ts";
import { codePath, codeText, qrCode } from "../../../shared/paper/fingerprint-code.ts";
import { signOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { titleLines } from "../../../shared/paper/title-lines.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { success } from "../../../shared/result.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { reportMark } from "../../../shared/web-page/report-mark.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import type { Exporter } from "../exporter.ts";
import { pageMeta } from "../web/page-meta.ts";
import { addresseeMarkup, attachmentsMarkup, backMarkup, headMarkup } from "./frame-markup.ts";
import { Markup, markup } from "./markup.ts";
import { narrativeMarkup } from "./narrative-markup.ts";
import { pageStyle } from "./page-style.ts";
import { signOffMarkup } from "./sign-off-markup.ts";
import { tableMarkup } from "./table-markup.ts";
import { signatureMarkup, titleMarkup } from "./title-and-signature.ts";

/**
 * Writes a report as one standalone HTML5 page: the report as printed, for the screen and for paper (GB/T 9704-2012). It refers to
 * nothing outside itself, runs no script, and its policy forbids both. Page numbers on paper need a browser that draws page margin
 * boxes (Chromium 131 and later).
 */
export const writeHtml: Exporter = async (request) => {
  const { report, withSignOff, audience = withSignOff ? "internal" : "public" } = request;
  const form = formOf(report.edition);
  const cells = allCells(form, report.cells);
  const sources = figureSources(report);
  const sheet = withSignOff ? signOffSheet(report, request.findings) : undefined;
  const code = sheet && codePath(await qrCode(codeText(report)));
  const frame = frameLines(report, audience);
  const style = pageStyle(request, form, { frame, mark: sheet && `${paperWords.fingerprint} ${sheet.fingerprint}` });
  const narrative = (id: "preamble" | "s1" | "s5" | "s6") => narrativeMarkup(report.narratives[id], report, sources);

  const parts = form.parts.map((part) => {
    if (part.kind === "narrative") {
      return markup`<section id="${part.id}">\n<h2>${part.heading}</h2>\n${narrative(part.id)}</section>\n`;
    }
    const table = form.tables.find(({ id }) => id === part.id);
    return (
      table &&
      markup`<section id="${part.id}" class="form" role="region" aria-label="${part.heading}" tabindex="0">\n${tableMarkup(table, cells)}</section>\n`
    );
  });

  const signature = signatureOf(report);
  const page = markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, request.openFaces !== undefined)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${reportTitle(report)}</title>
${pageMeta(report, sources, request.site)}<style>${new Markup(style)}</style>
</head>
<body>
<main>
<article class="paper" ${reportMark.name}="${reportMark.value}">
${headMarkup(frame)}${titleMarkup(titleLines(report))}
${addresseeMarkup(frame)}<section id="preamble">
${narrative("preamble")}</section>
${parts}${attachmentsMarkup(frame)}${signature && signatureMarkup(signature)}${backMarkup(frame)}</article>
${sheet && code && signOffMarkup(sheet, code)}</main>
</body>
</html>
`;
  return success(new TextEncoder().encode(page.text));
};

/** Allows this page's own style, and pictures and typefaces inside the page, nothing else. */
function policy(style: string, withFaces: boolean): string {
  const hash = createHash("sha256").update(style, "utf8").digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:;${withFaces ? " font-src data:;" : ""} base-uri 'none'; form-action 'none'`;
}
