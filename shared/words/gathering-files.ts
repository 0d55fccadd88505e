import { gatheringWords } from "./gathering.ts";

/** Names on the disk. Folders are shared with colleagues, so they are Chinese in every language. */
export const gatheringFiles = {
  /** The folder of the gatherings in the library. */
  folder: gatheringWords.hall.zh,
  /** What is put behind the name of a gathering, for the folder of what came in by dropping. */
  originals: " 收件",
  set: ({ unit, year }: { readonly unit: string; readonly year: number }): string => `${unit}${year}年度汇总`,
} as const;
