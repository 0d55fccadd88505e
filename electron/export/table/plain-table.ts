import type { TableContent } from "../../../shared/ipc/table.ts";

/** A table to be written into a file of its own; `title` names its sheet and the file's properties. */
export interface PlainTable extends TableContent {
  readonly title: string;
}
