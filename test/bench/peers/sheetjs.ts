import { z } from "zod";
import { callable, loadPeer } from "./load-peer.ts";

/** A SheetJS sheet: cells under their addresses, and keys that begin with "!" for the sheet itself. */
export interface Sheet {
  readonly [address: string]: unknown;
}

/** A SheetJS workbook, as far as the bench looks into it. */
export interface Workbook {
  SheetNames: string[];
  Sheets: Record<string, Sheet>;
}

/** What the bench uses of SheetJS. */
export interface SheetJs {
  readonly read: (bytes: Uint8Array, options: { type: "array" }) => Workbook;
  readonly write: (workbook: Workbook, options: { type: "array"; bookType: "xlsx"; compression: true }) => ArrayBuffer;
  readonly utils: {
    readonly book_new: () => Workbook;
    readonly book_append_sheet: (workbook: Workbook, sheet: Sheet, name: string) => void;
  };
}

/** Loads SheetJS. */
export function loadSheetJs(): Promise<SheetJs> {
  const shape = z.object({
    read: callable<SheetJs["read"]>(),
    write: callable<SheetJs["write"]>(),
    utils: z.object({
      book_new: callable<SheetJs["utils"]["book_new"]>(),
      book_append_sheet: callable<SheetJs["utils"]["book_append_sheet"]>(),
    }),
  });
  return loadPeer("xlsx", shape);
}
