import { z } from "zod";
import { callable, loadPeer } from "./load-peer.ts";

interface Zip {
  generate(options: { type: "uint8array"; compression: "DEFLATE" }): Uint8Array;
}

interface Template {
  render(values: Readonly<Record<string, string>>): unknown;
  getZip(): Zip;
}

/** Loads docxtemplater with its zip: takes a document with `{tags}` and the values for them, gives the document filled in. */
export async function loadDocxtemplater(): Promise<
  (template: Uint8Array, values: Readonly<Record<string, string>>) => Uint8Array
> {
  const { default: Zipped } = await loadPeer(
    "pizzip",
    z.object({ default: callable<new (bytes: Uint8Array) => Zip>() }),
  );
  const { default: Docxtemplater } = await loadPeer(
    "docxtemplater",
    z.object({ default: callable<new (zip: Zip) => Template>() }),
  );
  return (template, values) => {
    const document = new Docxtemplater(new Zipped(template));
    document.render(values);
    return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  };
}
