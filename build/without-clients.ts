import type { Plugin } from "vite";

/** Where pdf.js, as `unpdf` packs it, would reach the network, start a worker or load a module of Node by itself, and how often. */
const clients: readonly (readonly [RegExp, string, number])[] = [
  [/(?<=\b(?:await|return) )fetch\(/g, "neverConnects(", 3],
  [/new XMLHttpRequest\b/g, "neverConnects()", 3],
  [/(?<!new )XMLHttpRequest\.DONE\b/g, "4", 1],
  [/new Worker\(/g, "neverConnects(", 1],
  [/process\.getBuiltinModule\(/g, "neverConnects(", 6],
];

/** Its methods of this name look things up in the document; the one that is ours keeps it. */
const lookUps = /(?<!binaryDataFactory\.)\bfetch\b/g;

/**
 * Takes out of pdf.js what reaches anything but the bytes that it is given: none of it runs here, and what is not there needs
 * no proof. Fails where a new version of pdf.js does so elsewhere.
 */
export function withoutClients(): Plugin {
  return {
    name: "without-clients",
    transform(code, id) {
      if (!/[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/.test(id)) return undefined;
      let text = code;
      for (const [client, instead, times] of clients) {
        const found = text.match(client)?.length ?? 0;
        if (found !== times) throw new Error(`pdf.js names ${client.source} ${found} times, not ${times}`);
        text = text.replace(client, instead);
      }
      const refusal = 'function neverConnects(){throw new Error("pdf.js reads what it is given")}';
      return { code: `${text.replace(lookUps, "lookUp")}\n${refusal}\n`, map: null };
    },
  };
}
