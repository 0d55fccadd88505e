/** A4 with the type area of GB/T 9704-2012, 5.2.1 (156 x 225 mm), in twips. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1587, right: 1474, bottom: 1984, header: 851, footer: 1446 },
} as const;

/** Width of the type area in twips. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** One of the 22 lines of a page, in twips. One twip more, and a line is lost. */
export const bodyLine = 579;

/** Lines a page. */
export const linesPerPage = 22;

/** Width of a full-width character of the body in twips: 16 pt, drawn together by 5 so that a line holds 28. */
export const bodyCharacter = 315;

/** Width of a Latin letter or digit of the body in twips, as Times New Roman has it. */
export const bodyDigit = 155;

/** How far the page number stands from its edge, in twips. */
export const pageNumberIndent = 280;

/** Type size of the title in half-points (2号). */
export const titleSize = 44;
