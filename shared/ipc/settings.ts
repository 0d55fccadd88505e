import { z } from "zod";
import { mostWords } from "../checks/vocabulary.ts";
import { longestRules, mostKeptRules } from "../own-rules/kept-rules.ts";
import { isDayOfYear, statutoryDates } from "../sign-off/deadline.ts";
import { languages } from "../words/language.ts";
import { ledgerMapSchema, mostLedgerMaps } from "./ledger.ts";

const words = z.array(z.string().min(1).max(50)).max(mostWords);

/** How many of the reports opened last are remembered. */
export const mostRecent = 10;

/** What of the editor is folded or shown. */
const editorView = z.strictObject({
  /** Whether the list of parts is folded: always, never, or where the window is too narrow for it. */
  parts: z.enum(["auto", "folded", "open"]),
  findingsFolded: z.boolean(),
  /** Whether last year's value stands beside every cell of the page. */
  lastYearBeside: z.boolean(),
});

/** What of the editor is folded or shown. */
export type EditorView = z.output<typeof editorView>;

/** What the user has chosen; kept on this computer. */
export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(["system", "light", "dark"]),
  /** Percent. */
  zoom: z.int().min(80).max(200),
  /** The folder that holds the reports; empty for the default in Documents. */
  libraryFolder: z.string(),
  /** The folder that exports were last written to; empty for the library folder. */
  exportFolder: z.string(),
  unitName: z.string(),
  unitLevel: z.string(),
  fonts: z.enum(["gb2312", "windows", "kylin"]),
  /** Who signs and is named in the journal; empty for the account of the system. */
  signerName: z.string().max(100),
  signerTitle: z.string().max(100),
  /** Whether the reason for a finding wants the superior's consent before it counts. */
  consentWanted: z.boolean(),
  editorView,
  /** What the published page calls the website that it stands on; its name is that of the unit where nothing else is said. */
  site: z.strictObject({ name: z.string().max(100), domain: z.string().max(100), code: z.string().max(20) }),
  /** The days of the year by which reports are due here, as MM-DD. */
  deadlines: z.strictObject({
    departments: z.string().refine(isDayOfYear),
    governments: z.string().refine(isDayOfYear),
  }),
  /** The user's own words for the checks of language. */
  vocabulary: z.strictObject({ flagged: words, allowed: words }),
  /** Checks of an office's own, as their files hold them. */
  ownChecks: z
    .array(
      z.strictObject({
        file: z.string().min(1).max(260),
        text: z.string().max(longestRules),
        on: z.boolean(),
        off: z.array(z.string().max(16)).max(500),
      }),
    )
    .max(mostKeptRules),
  /** What was told about the registers of units, one a unit. */
  ledgerMaps: z.array(ledgerMapSchema).max(mostLedgerMaps),
  /** Reports opened last, newest first. The main process alone writes them, and tells the window by `recent.changed`. */
  recent: z.array(z.string()).max(mostRecent),
});

/** What the user has chosen. */
export type Settings = z.output<typeof settingsSchema>;

/** What the window may change. */
export type ChosenSettings = Omit<Settings, "recent">;

/** What holds until somebody chooses otherwise. */
export const defaultSettings: Settings = {
  language: "zh",
  theme: "system",
  zoom: 100,
  libraryFolder: "",
  exportFolder: "",
  unitName: "",
  unitLevel: "",
  fonts: "gb2312",
  signerName: "",
  signerTitle: "",
  consentWanted: false,
  editorView: { parts: "auto", findingsFolded: false, lastYearBeside: false },
  site: { name: "", domain: "", code: "" },
  deadlines: statutoryDates,
  vocabulary: { flagged: [], allowed: [] },
  ownChecks: [],
  ledgerMaps: [],
  recent: [],
};
