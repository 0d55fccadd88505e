import type { Mark } from "../../../shared/recognition/marked-text.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { isOn, wholeNumber } from "./toggle.ts";

/** What bears on words besides their place: how they stand on their line, and whether anybody sees them. */
export interface WordProperties extends Mark {
  readonly hidden?: boolean;
}

/** In half points. */
const usualSize = 21;

/**
 * What the property of words just opened says; nothing for most. Two lines through words strike them out as one does. Source: ISO/IEC 29500-1,
 * 17.3.2.6, 17.3.2.9, 17.3.2.37, 17.3.2.38, 17.3.2.41, 17.3.2.42, 17.3.2.24.
 */
export function wordProperty(scanner: XmlScanner, property: string): WordProperties {
  switch (property) {
    case "w:vanish":
      return { hidden: isOn(scanner) };
    case "w:strike":
    case "w:dstrike":
      return { struck: isOn(scanner) };
    case "w:vertAlign": {
      const value = scanner.attribute("w:val");
      return { raised: value === "superscript", lowered: value === "subscript" };
    }
    case "w:color":
      return { white: /^FFFFFF$/i.test(scanner.attribute("w:val")?.trim() ?? "") };
    case "w:shd":
    case "w:highlight":
      // Comes behind the colour: on a ground of their own white words are seen.
      return { white: false };
    case "w:sz":
      return { size: (wholeNumber(scanner, "w:val") ?? usualSize) / 2 };
    case "w:position":
      return { lifted: (wholeNumber(scanner, "w:val") ?? 0) > 0 };
    default:
      return {};
  }
}
