import { attribute, elementsIn, hasAttribute, ownText, type PageElement } from "./page-node.ts";

const typed: ReadonlySet<string> = new Set(["", "text", "number", "tel"]);

/**
 * What stands in a field that somebody fills in on the page, as in the forms of a reporting system: undefined for any element that is no such
 * field. Fields outside tables belong to the site, as where it is searched, but for those with whole sentences.
 */
export function fieldText(element: PageElement, inCell: boolean): string | undefined {
  switch (element.tagName) {
    case "input": {
      const isTyped = typed.has(attribute(element, "type").toLowerCase());
      return isTyped && inCell ? attribute(element, "value") : "";
    }
    case "textarea": {
      const text = ownText(element);
      return inCell || text.includes("。") ? text : "";
    }
    case "select": {
      const options = elementsIn([element], "option");
      const chosen = options.find((option) => hasAttribute(option, "selected")) ?? options[0];
      return inCell && chosen !== undefined ? ownText(chosen) : "";
    }
    default:
      return undefined;
  }
}
