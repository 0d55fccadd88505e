import type { Gathering } from "./gathering.ts";
import { createCellKeeper } from "./kept-cells.ts";
import { readSet, readSubmissionText } from "./set-file.ts";
import type { Submission } from "./submission.ts";

/** Reads a gathering while its file comes in, so that of ten thousand submissions never more than one is held as text. */
export interface SetReader {
  /** Takes the next piece of the text, wherever it is cut. False where it is not as `writeSet` writes: then `readSet` reads it, or says why not. */
  readonly take: (piece: string) => boolean;
  /** The gathering, once everything has been taken; undefined where it is not as `writeSet` writes. */
  readonly end: () => Gathering | undefined;
}

/*
 * `writeSet` indents by two spaces, and no line feed stands inside a text of JSON. So these lines stand alone for what is around a submission, whatever
 * people have written into it.
 */
const listBegins = '  "submissions": [';
const listEnds: ReadonlySet<string> = new Set(["  ]", "  ],"]);
const oneEnds = "    }";

/** A reader of the file at a path. */
export function createSetReader(path: string): SetReader {
  const submissions: Submission[] = [];
  const keep = createCellKeeper();
  // What stands around the submissions, with an empty list in their place.
  let around = "";
  let place: "before" | "within" | "after" = "before";
  let lines: string[] = [];
  // After a comma another follows, and after none the list ends.
  let follows = true;
  let rest = "";

  const takeWithin = (line: string): boolean => {
    if (listEnds.has(line) && lines.length === 0) {
      around += `${line.trimStart()}\n`;
      place = "after";
      return !follows;
    }
    lines.push(line);
    if (line !== oneEnds && line !== `${oneEnds},`) return true;
    if (!follows) return false;
    follows = line !== oneEnds;
    const text = lines.join("\n");
    lines = [];
    const one = readSubmissionText(follows ? text.slice(0, -1) : text, keep);
    if (one !== undefined) submissions.push(one);
    return one !== undefined;
  };

  const takeLine = (line: string): boolean => {
    if (place === "within") return takeWithin(line);
    if (line === listBegins && place === "before") {
      around += line;
      place = "within";
      return true;
    }
    around += `${line}\n`;
    return true;
  };

  return {
    take: (piece) => {
      const [first = "", ...others] = piece.split("\n");
      if (others.length === 0) {
        rest += first;
        return true;
      }
      const last = others.pop() ?? "";
      const whole = [rest + first, ...others].every(takeLine);
      rest = last;
      return whole;
    },
    end: () => {
      // Of two lists the text as a whole says the last. Within what somebody has written, quotation marks stand behind a backslash.
      if (place === "within" || around.split('"submissions"').length > 2) return undefined;
      const read = readSet(around + rest, path);
      if (!read.ok) return undefined;
      // Nothing was read line by line: the list is empty, or written in another way.
      if (place === "before") return read.value;
      return read.value.submissions.length > 0 ? undefined : { ...read.value, submissions };
    },
  };
}
