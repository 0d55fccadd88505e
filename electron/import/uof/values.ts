import type { XmlScanner } from "../package/xml-scanner.ts";

/** An attribute of the element just opened: programs give it the vocabulary of its element, another one, or none. */
export function valueOf(scanner: XmlScanner, name: string): string | undefined {
  for (const prefix of ["字:", "表:", "uof:", "图:", ""]) {
    const value = scanner.attribute(`${prefix}${name}`);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A whole number among the attributes, within bounds; `otherwise` where it is none. */
export function numberOf(scanner: XmlScanner, name: string, most: number, otherwise: number): number {
  const value = Number(valueOf(scanner, name) ?? "");
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : otherwise;
}
