import { z } from "zod";

/** What stands in a place of a table: words, a number as exact decimal text, or nothing. */
const entry = z.union([
  z.strictObject({ text: z.string().max(100_000) }),
  z.strictObject({ number: z.string().regex(/^-?\d{1,18}(?:\.\d{1,15})?$/) }),
  z.null(),
]);

/** A table that the window asks to be written into a file. */
export const tableContentSchema = z.strictObject({
  columns: z.array(z.string().max(200)).min(1).max(20).readonly(),
  rows: z.array(z.array(entry).max(20).readonly()).max(2000).readonly(),
});

/** A table that the window asks to be written into a file. */
export type TableContent = z.output<typeof tableContentSchema>;
