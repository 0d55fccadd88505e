// The bundle has no types of its own, and an ambient declaration cannot be imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./exceljs-bundle.d.ts" />
import type { Workbook } from "exceljs";
import exceljs from "exceljs/dist/exceljs.min.js";
import { printableText } from "../../../shared/paper/printable-text.ts";

declare module "exceljs" {
  interface Worksheet {
    /** Left out of the library's own types. Keys are ranges ("C5:I6"): validations of single cells would be merged wrongly. */
    readonly dataValidations: { readonly add: (range: string, validation: DataValidation) => void };
  }
}

/** The date that every file states, so that the same report gives the same bytes. */
const fixedDate = new Date(Date.UTC(2000, 0, 1));

/** An empty workbook with the report's title; Excel recalculates it when opening. */
export function emptyWorkbook(title: string): Workbook {
  const workbook = new exceljs.Workbook();
  workbook.title = printableText(title);
  workbook.creator = "Gouji";
  workbook.lastModifiedBy = "Gouji";
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.views = [{ x: 0, y: 0, width: 20000, height: 14000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  return workbook;
}
