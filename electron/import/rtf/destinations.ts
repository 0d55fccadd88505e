/** Where the words of a group go: into the text, into a text box beside it, into how a row of a table in a cell lies, into a name, into a picture, or nowhere. */
export type Destination =
  "text" | "box" | "nested" | "none" | "fonts" | "styles" | "style" | "number" | "picture" | "object" | "objectData";

/**
 * Where the words of groups go that begin with a control; groups that begin with any other go on as those around them. Of what comes twice,
 * once for older programs, the newer is taken.
 */
export const destinations: Readonly<Record<string, Destination>> = {
  rtf: "text",
  fonttbl: "fonts",
  stylesheet: "styles",
  // Groups of the list of styles.
  s: "style",
  listtext: "number",
  pntext: "number",
  pict: "picture",
  shppict: "text",
  shpinst: "text",
  shptxt: "box",
  nesttableprops: "nested",
  objclass: "object",
  objdata: "objectData",
  ...Object.fromEntries(
    [
      "annotation",
      "atnauthor",
      "atnid",
      "colortbl",
      "fldinst",
      "filetbl",
      "footer",
      "footerf",
      "footerl",
      "footerr",
      "footnote",
      "ftnsep",
      "ftnsepc",
      "header",
      "headerf",
      "headerl",
      "headerr",
      "info",
      "nonesttables",
      "nonshppict",
      "operator",
      "panose",
      "pn",
      "private1",
      "result",
      "revtbl",
      "rxe",
      "shprslt",
      "sn",
      "sp",
      "sv",
      "tc",
      "txe",
      "xe",
    ].map((name) => [name, "none" as const]),
  ),
};
