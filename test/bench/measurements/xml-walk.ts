import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { exporters } from "../../../electron/export/registry.ts";
import { openPackage } from "../../../electron/import/package/office-package.ts";
import { XmlScanner } from "../../../electron/import/package/xml-scanner.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../export-request.ts";
import { type Measurement, repeated } from "../measurement.ts";
import { valueOf } from "../value-of.ts";

/** Walking through markup: our scanner beside saxes, which tells elements, attributes and text with their namespaces too. */
export const xmlWalk: readonly Measurement[] = [
  walk("XML walk, the text of a document", exporters.docx, "word/document.xml", "w:val"),
  walk("XML walk, a sheet of a workbook", exporters.xlsx, "xl/worksheets/sheet2.xml", "r"),
];

interface Walked {
  elements: number;
  letters: number;
  values: number;
}

function walk(name: string, exporter: (typeof exporters)["docx"], part: string, attribute: string): Measurement {
  return {
    name,
    peer: "saxes, with namespaces",
    aim: "peer",
    prepare: async () => {
      const source = new TextDecoder().decode(
        valueOf(valueOf(openPackage(await exported(await exporter(), sampleReport), "sample")).bytes(part)),
      );
      const [own, theirs] = [scan(source, attribute), parse(source, attribute)];
      if (JSON.stringify(own) !== JSON.stringify(theirs)) throw new Error("the two do not see the same");
      return { ours: repeated(() => scan(source, attribute)), peer: repeated(() => parse(source, attribute)) };
    },
  };
}

function scan(source: string, attribute: string): Walked {
  const walked = { elements: 0, letters: 0, values: 0 };
  const scanner = new XmlScanner(source);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "text") walked.letters += scanner.text.length;
    else if (token === "open") {
      walked.elements += 1;
      if (scanner.attribute(attribute) !== undefined) walked.values += 1;
    }
  }
  if (scanner.fault !== undefined) throw new Error(scanner.fault);
  return walked;
}

function parse(source: string, attribute: string): Walked {
  const walked = { elements: 0, letters: 0, values: 0 };
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("opentag", ({ attributes }: SaxesTagNS) => {
    depth += 1;
    walked.elements += 1;
    const found: SaxesAttributeNS | undefined = attributes[attribute];
    if (found !== undefined) walked.values += 1;
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  parser.on("text", (text) => {
    if (depth > 0) walked.letters += text.length;
  });
  parser.write(source).close();
  return walked;
}
