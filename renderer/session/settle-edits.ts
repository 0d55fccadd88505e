import { entriesByCell } from "../../shared/forms/registry.ts";
import type { CellChanges, Edit } from "../../shared/report/edit.ts";

/**
 * One edit that does what several do one after the other, without what a later one overwrites anyway: of typing a sentence, undo keeps
 * the text before it and not every text in between.
 */
export function settleEdits(edits: readonly Edit[]): Edit {
  const places = new Map<string, Edit>();
  for (const edit of edits.flatMap(single)) {
    const place = placeOf(edit);
    places.set(place, over(places.get(place), edit));
  }
  const [only, ...others] = places.values();
  return only !== undefined && others.length === 0 ? only : { kind: "all", edits: [...places.values()] };
}

/** An edit that is not several. */
type SingleEdit = Exclude<Edit, { readonly kind: "all" }>;

function single(edit: Edit): readonly SingleEdit[] {
  return edit.kind === "all" ? edit.edits.flatMap(single) : [edit];
}

/** The part of the report that an edit replaces as a whole; cells are replaced one by one and lie together. */
function placeOf(edit: SingleEdit): string {
  switch (edit.kind) {
    case "narrative":
      return `narrative ${edit.part}`;
    default:
      return edit.kind;
  }
}

function over(before: Edit | undefined, edit: SingleEdit): Edit {
  if (edit.kind === "declared") {
    const earlier: CellChanges = before?.kind === "declared" ? before.changes : {};
    return { kind: "declared", changes: { ...earlier, ...edit.changes } };
  }
  if (edit.kind !== "cells") return edit;
  const earlier: Pick<typeof edit, "changes" | "workings"> = before?.kind === "cells" ? before : { changes: {} };
  // A cell that is written again has the working that it is written with, or none.
  const left = entriesByCell(earlier.workings ?? {}).filter(([id]) => edit.changes[id] === undefined);
  const workings = { ...Object.fromEntries(left), ...edit.workings };
  return {
    kind: "cells",
    changes: { ...earlier.changes, ...edit.changes },
    ...(Object.keys(workings).length > 0 && { workings }),
  };
}
