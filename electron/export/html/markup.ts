import { printableText } from "../../../shared/paper/printable-text.ts";

/** Finished markup. Whatever is not wrapped in it is words and gets escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a `markup` template: words, finished markup, lists of these, or nothing. */
export type Insertion = string | number | Markup | undefined | readonly Insertion[];

/** Template tag for markup: inserted words are escaped (safe between tags and in quoted attributes), inserted markup stays. */
export function markup(fixed: TemplateStringsArray, ...insertions: readonly Insertion[]): Markup {
  return new Markup(fixed.map((part, place) => part + insert(insertions[place])).join(""));
}

/** Words as they stand, their line ends as line breaks. */
export function words(text: string): Markup {
  return new Markup(escape(text).replaceAll("\n", "<br>"));
}

function insert(insertion: Insertion): string {
  if (insertion === undefined) return "";
  if (insertion instanceof Markup) return insertion.text;
  if (typeof insertion === "string" || typeof insertion === "number") return escape(String(insertion));
  return insertion.map(insert).join("");
}

function escape(text: string): string {
  return printableText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
