import type { PrintedPdf } from "./printed-pdf.ts";

const nodes = /\(node(\d{8})\)/g;

/**
 * Numbers the names of the tagged elements of a PDF in their order: a browser goes on counting them from page to page, and the same page shall give the
 * same bytes. Their order stays, and with it the tree that looks them up.
 */
export function numberNodes({ objects }: PrintedPdf): void {
  const named = [...objects.values()].flatMap((content) =>
    Array.from(content.matchAll(nodes), ([, number = ""]) => number),
  );
  const numbers = new Map([...new Set(named)].toSorted().map((number, place) => [number, place + 1]));
  for (const [number, content] of objects) {
    const renamed = content.replace(nodes, (_, node: string) => `(node${String(numbers.get(node)).padStart(8, "0")})`);
    objects.set(number, renamed);
  }
}
