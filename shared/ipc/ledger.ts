import { z } from "zod";
import { mapFileSchema } from "../ledger/map-file.ts";

/** What somebody has told about the registers of a unit, kept for next year: what columns and words mean, and nothing about any row. */
export const ledgerMapSchema = z.strictObject({ unit: z.string().max(200), map: mapFileSchema });

/** So many units' registers are remembered. */
export const mostLedgerMaps = 40;
