import type { XmlScanner } from "../package/xml-scanner.ts";

/** Whether the on-off property just opened is on: it is unless its value says otherwise. Source: ISO/IEC 29500-1, 17.17.4. */
export function isOn(scanner: XmlScanner): boolean {
  const value = scanner.attribute("w:val");
  return value !== "0" && value !== "false" && value !== "off";
}

/** The whole number that an attribute of the element just opened holds. */
export function wholeNumber(scanner: XmlScanner, attribute: string): number | undefined {
  const value = scanner.attribute(attribute);
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}
