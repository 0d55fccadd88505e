const nodes = /\(node(\d{8})\)/g;

/**
 * A PDF as a browser prints it, with the names of its tagged elements numbered in their order: a browser goes on counting them from page to page, and
 * the same page shall give the same bytes. Their length and order stay, and with them every offset and the tree that looks them up.
 */
export function withNodesNumbered(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString("latin1");
  const named = [...new Set(Array.from(text.matchAll(nodes), ([, number = ""]) => number))].toSorted();
  const numbers = new Map(named.map((number, place) => [number, String(place + 1).padStart(8, "0")]));
  return Buffer.from(
    text.replace(nodes, (_, number: string) => `(node${numbers.get(number) ?? number})`),
    "latin1",
  );
}
