import type { Destination } from "./destinations.ts";

/** What holds inside a group and those in it: where the words go, and how they stand. */
export interface GroupState {
  readonly destination: Destination;
  /** How many signs stand behind a character for programs that do not know it. */
  readonly unicodeSkip: number;
  readonly font: number;
  readonly struck: boolean;
  readonly struckTwice: boolean;
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly lifted: boolean;
  readonly white: boolean;
  /** Of the letters, in points. */
  readonly size: number | undefined;
  readonly style: number;
  readonly outline: number | undefined;
  readonly inTable: boolean;
  readonly depth: number;
}

/** How words stand that nothing raises or lowers. */
export const onLine = { raised: false, lowered: false, lifted: false };
/** What plain words are. */
export const plain = {
  struck: false,
  struckTwice: false,
  deleted: false,
  hidden: false,
  white: false,
  size: undefined,
  ...onLine,
};
/** What a paragraph is of which nothing is said. */
export const bare = { style: 0, outline: undefined, inTable: false, depth: 1 };
/** What holds before anything is said. */
export const start: GroupState = { destination: "text", unicodeSkip: 1, font: -1, ...plain, ...bare };

/** Whether words and ends of paragraphs go into a story. */
export function isStory(destination: Destination): boolean {
  return destination === "text" || destination === "box" || destination === "nested";
}
