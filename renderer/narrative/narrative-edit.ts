import type { NarrativeId } from "../../shared/forms/form.ts";
import type { Edit } from "../../shared/report/edit.ts";
import type { Narrative } from "../../shared/report/narrative.ts";
import { narrativeIds, type Picture, type Report } from "../../shared/report/report.ts";

/** Pictures by their SHA-256. */
export type PicturesByHash = ReadonlyMap<string, Picture>;

/**
 * The edit that gives a part a new narrative. Pictures follow in the same edit: those new in the text come from `known`, those whose last
 * use goes leave the report.
 */
export function narrativeEdit(report: Report, part: NarrativeId, narrative: Narrative, known: PicturesByHash): Edit {
  const edit: Edit = { kind: "narrative", part, narrative };
  const before = pictureHashes([report.narratives[part]]);
  const now = pictureHashes(narrativeIds.map((id) => (id === part ? narrative : report.narratives[id])));
  const stored = new Set(report.pictures.map((picture) => picture.sha256));
  const kept = report.pictures.filter(({ sha256 }) => now.has(sha256) || !before.has(sha256));
  const added = [...now].flatMap((sha256) => {
    const picture = stored.has(sha256) ? undefined : known.get(sha256);
    return picture === undefined ? [] : [picture];
  });
  if (added.length === 0 && kept.length === report.pictures.length) return edit;
  return { kind: "all", edits: [edit, { kind: "pictures", pictures: [...kept, ...added] }] };
}

function pictureHashes(narratives: readonly Narrative[]): ReadonlySet<string> {
  return new Set(narratives.flat().flatMap((block) => (block.kind === "picture" ? [block.sha256] : [])));
}
