import { z } from "zod";
import { callable, loadPeer } from "./load-peer.ts";

/** Where a cell stands in HyperFormula: sheet by number, row and column from 0. */
export interface Address {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** What the bench uses of a HyperFormula sheet set. */
export interface SheetSet {
  setCellContents(address: Address, value: number): unknown;
  getSheetId(name: string): number | undefined;
  getSheetValues(sheet: number): unknown[][];
}

type Contents = string | number | null;

interface HyperFormula {
  buildFromSheets(sheets: Readonly<Record<string, Contents[][]>>, options: { licenseKey: string }): SheetSet;
}

/** Loads HyperFormula. */
export async function loadHyperFormula(): Promise<HyperFormula> {
  const shape = z.object({ HyperFormula: callable<HyperFormula>() });
  return (await loadPeer("hyperformula", shape)).HyperFormula;
}
