import type { TableId } from "../../shared/forms/form.ts";
import { type Link, packed, withContentTypes, wordParts } from "./packages.ts";

const o = 'xmlns:o="urn:schemas-microsoft-com:office:office"';
/** A paragraph with one run. */
export function runOf(inside: string): string {
  return `<w:p><w:r>${inside}</w:r></w:p>`;
}

/** A paragraph with an object of another program, and the picture that shows it. */
export function objectOf(id: string, program = "Excel.Sheet.12"): string {
  return runOf(
    `<w:object><v:shape id="${id}" style="width:400pt;height:200pt" alt=""><v:imagedata r:id="preview"/></v:shape>` +
      `<o:OLEObject ${o} Type="Embed" ProgID="${program}" ShapeID="${id}" DrawAspect="Content" ObjectID="_${id}" r:id="${id}"/></w:object>`,
  );
}

/** A report as a Word document with the heading of each table, its worksheet embedded below. */
export function withBooks(extension: "xlsx" | "xls" | "bin", bytesOf: (table: TableId) => Uint8Array): Uint8Array {
  const heads: readonly (readonly [TableId, string])[] = [
    ["t2", "二、主动公开政府信息情况"],
    ["t3", "三、收到和处理政府信息公开申请情况"],
    ["t4", "四、政府信息公开行政复议、行政诉讼情况"],
  ];
  const line = (text: string): string => runOf(`<w:t>${text}</w:t>`);
  const program = extension === "xlsx" ? "Excel.Sheet.12" : "Excel.Sheet.8";
  const body = [
    line("示例区人民政府2022年政府信息公开工作年度报告"),
    line("一、总体情况"),
    line("全年工作平稳有序。"),
    ...heads.flatMap(([table, head]) => [line(head), objectOf(`book-${table}`, program)]),
    line("五、存在的主要问题及改进情况"),
    line("公开不够及时。"),
    line("六、其他需要报告的事项"),
    line("没有。"),
  ].join("");
  const parts = wordParts(body, {
    links: [
      ["preview", "image", "media/preview.emf"],
      ...heads.map(([table]): Link => [
        `book-${table}`,
        extension === "bin" ? "oleObject" : "package",
        `embeddings/${table}.${extension}`,
      ]),
    ],
    parts: {
      "word/media/preview.emf": new Uint8Array(100),
      ...Object.fromEntries(heads.map(([table]) => [`word/embeddings/${table}.${extension}`, bytesOf(table)])),
    },
  });
  return withContentTypes(packed(parts));
}
