import fc from "fast-check";
import type { NarrativeId } from "../../shared/forms/form.ts";
import { isText } from "../../shared/report/narrative.ts";
import { narrativeIds, type Report } from "../../shared/report/report.ts";

/** A change of one character in the text of a report: the part, the block, the piece of its content, and the place in it. */
export interface LineChange {
  readonly part: NarrativeId;
  readonly block: number;
  readonly piece: number;
  readonly place: number;
  readonly how: "put in" | "left out" | "exchanged";
}

/** All changes of one character in the words of a report's text; numbers that follow the tables stay. */
export function lineChanges(report: Report): fc.Arbitrary<LineChange> {
  const pieces = narrativeIds.flatMap((part) =>
    report.narratives[part].flatMap((one, block) =>
      isText(one)
        ? one.content.flatMap((inline, piece) =>
            "text" in inline && inline.text.length > 1 ? [{ part, block, piece, length: inline.text.length }] : [],
          )
        : [],
    ),
  );
  return fc
    .tuple(fc.constantFrom(...pieces), fc.nat(), fc.constantFrom("put in", "left out", "exchanged"))
    .map(([{ length, ...piece }, nat, how]) => ({ ...piece, place: nat % length, how }));
}

/** A report with one character of its text changed. */
export function withChange(report: Report, { part, block, piece, place, how }: LineChange): Report {
  const narrative = report.narratives[part].map((one, at) => {
    if (at !== block || !isText(one)) return one;
    const content = one.content.map((inline, other) => {
      if (other !== piece || !("text" in inline)) return inline;
      const { text } = inline;
      const sign = how === "put in" ? "九" : how === "left out" ? "" : text[place] === "8" ? "9" : "8";
      return { text: text.slice(0, place) + sign + text.slice(how === "put in" ? place : place + 1) };
    });
    return { ...one, content };
  });
  return { ...report, narratives: { ...report.narratives, [part]: narrative } };
}
