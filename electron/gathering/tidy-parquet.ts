import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { tidyColumns, type TidyRow } from "./tidy-rows.ts";

/** Decimals of the column of numbers: as many as an amount may have (V2). */
const scale = 6;

/** So many rows a group has: engines read whole groups, and no more of them is held here at once. */
const rowsInGroup = 100_000;

const counts = ["year", "round"] as const satisfies readonly (keyof TidyRow)[];
const texts = tidyColumns.filter((name) => name !== "year" && name !== "round");

const schema: SchemaElement[] = [
  { name: "root", num_children: texts.length + counts.length + 1 },
  ...texts.map((name): SchemaElement => ({
    name,
    type: "BYTE_ARRAY",
    converted_type: "UTF8",
    repetition_type: "REQUIRED",
  })),
  ...counts.map((name): SchemaElement => ({ name, type: "INT32", repetition_type: "REQUIRED" })),
  {
    name: "number",
    type: "INT64",
    converted_type: "DECIMAL",
    scale,
    precision: 18,
    repetition_type: "OPTIONAL",
  },
];

/**
 * The table of all rounds as Parquet, with the columns of its rows and `number`, DECIMAL(18, 6): the value as an exact number that any engine adds up, null where it is
 * none or does not fit. Source: the Apache Parquet format, logical types.
 */
export async function tidyParquet(rows: Iterable<TidyRow>): Promise<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema, createdBy: "gouji" });
  let group: TidyRow[] = [];
  const flush = async (): Promise<void> => {
    if (group.length > 0) await file.write({ columnData: columnsOf(group), rowGroupSize: rowsInGroup });
    group = [];
  };
  for (const row of rows) {
    group.push(row);
    if (group.length === rowsInGroup) await flush();
  }
  await flush();
  await file.finish();
  return writer.getBytes();
}

function columnsOf(rows: readonly TidyRow[]): ColumnSource[] {
  return [
    ...texts.map((name) => ({ name, data: rows.map((row) => row[name]) })),
    ...counts.map((name) => ({ name, data: rows.map((row) => row[name]) })),
    { name: "number", data: rows.map(({ value }) => unscaled(value)) },
  ];
}

/** A number in millionths; null where the text is none, or too large or too fine for the column. */
function unscaled(value: string): bigint | null {
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d{1,12})(?:\.(\d{1,6})0*)?$/u.exec(value) ?? [];
  return whole === "" ? null : BigInt(`${sign}${whole}${part.padEnd(scale, "0")}`);
}
