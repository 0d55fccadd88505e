/** How what stands around a report is set; lengths in twips where nothing else is said. Source: GB/T 9704-2012, 7.2 to 7.4 and 10.1. */
export const frameMeasures = {
  red: "FF0000",
  /** From the upper edge of the type area to that of the red head: 35 mm. */
  headDepth: 1984,
  /** The line of a red head of a size in half-points. */
  headLine: (size: number) => size * 11,
  /** How far a head's characters stand below the upper edge of its line. */
  headLead: (size: number) => size,
  /** The red line below the number: its thickness in eighths of a point, and what keeps it 4 mm from the number's feet, in points. */
  rule: 12,
  ruleGap: 5,
  /** A character of 4号 type, and its line. */
  imprintCharacter: 280,
  imprintLine: 500,
  /** The first and the last line of 版记 (0.35 mm), and the one between (0.25 mm), in eighths of a point. */
  thick: 8,
  thin: 6,
  /** The layout of letters: from the upper edge of the page to the head (30 mm), from the lower edge to its red line (20 mm). */
  letter: {
    headDepth: 1701,
    footDepth: 1134,
    largestHead: 88,
    /** Between the head and the double line (4 mm); the line itself, 170 mm long, in eighths of a point. */
    gap: 227,
    rule: 24,
    overhang: 397,
    /** From the head to the first line of the letter: the gap, the double line, and seven eighths of a character. */
    belowHead: 227 + 100 + 280,
  },
} as const;
