import { attribute, type PageElement } from "./parse-page.ts";

/** Never shown as text. `form` is not among them: whole pages stand in one. */
const unseenTags: ReadonlySet<string> = new Set(
  (
    "head title meta link script style noscript template iframe frame frameset noframes object embed applet canvas audio video svg " +
    "math map input select option button textarea datalist progress meter dialog xml"
  ).split(" "),
);

/** What stands around the text of a page. */
const surroundingTags: ReadonlySet<string> = new Set(["nav", "aside"]);
const surroundingRoles: ReadonlySet<string> = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "search",
  "complementary",
  "menu",
  "menubar",
]);

/** Whether a reader of the page sees an element. */
export function isSeen(element: PageElement): boolean {
  if (unseenTags.has(element.tagName) || element.attrs.some(({ name }) => name === "hidden")) return false;
  const style = attribute(element, "style").toLowerCase().replaceAll(/\s/g, "");
  return !/(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/.test(style);
}

/** Whether an element surrounds the text proper: navigation, sidebars, and head and foot of the page (not of an article in it). */
export function isSurrounding(element: PageElement, inArticle: boolean): boolean {
  if (surroundingTags.has(element.tagName) || surroundingRoles.has(attribute(element, "role"))) return true;
  return !inArticle && (element.tagName === "header" || element.tagName === "footer");
}
