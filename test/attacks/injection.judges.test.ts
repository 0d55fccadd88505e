import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { missing } from "../kit/programs.ts";
import { exported, hostile, saying } from "./hostile-words.ts";

/** What in a PDF runs, fetches, sends, opens something else, or brings a file along. Source: ISO 32000-1, 12.6 and 7.11. */
const acting = new Set(
  "JS JavaScript Launch URI SubmitForm ImportData GoToR GoToE AA OpenAction EmbeddedFile EmbeddedFiles RichMedia Movie Sound XFA".split(
    " ",
  ),
);

/** How often each of these stands in a PDF, as a key or as a kind of action. */
async function actsIn(bytes: Uint8Array): Promise<Readonly<Record<string, number>>> {
  const { context } = await PDFDocument.load(bytes);
  const counts: Record<string, number> = {};
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const [key, value] of object.entries()) {
      for (const name of [key, value]) {
        const word = name instanceof PDFName ? name.decodeText() : "";
        if (acting.has(word)) counts[word] = (counts[word] ?? 0) + 1;
      }
    }
  }
  return counts;
}

it.skipIf(missing("chromium"))(
  "words that want to be more than words stay words in a PDF: it does nothing more than another",
  async () => {
    const plain = await actsIn(await exported("pdf", saying("普通文字")));
    for (const words of ["<script>alert(1)</script>", ") /S /URI /URI (http://example.invalid) >>"]) {
      expect([words, await actsIn(await exported("pdf", saying(words, hostile)))]).toEqual([words, plain]);
    }
  },
);
