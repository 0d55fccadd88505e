import type { NarrativeId } from "../../shared/forms/form.ts";
import type { Edit } from "../../shared/report/edit.ts";
import type { Block, Narrative } from "../../shared/report/narrative.ts";
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

/**
 * The next narrative with the very blocks of the one before where they say the same, so that each step of the undo history keeps the
 * blocks that changed and not the whole text again.
 */
export function shareBlocks(before: Narrative, next: Narrative): Narrative {
  let start = 0;
  while (start < before.length && start < next.length && same(before[start], next[start])) start += 1;
  let end = 0;
  while (end < before.length - start && end < next.length - start && same(before.at(-1 - end), next.at(-1 - end)))
    end += 1;
  const changed = next.slice(start, next.length - end);
  return [...before.slice(0, start), ...changed, ...before.slice(before.length - end)];
}

/** Both come from the same reader, which names everything in the same order. */
function same(a: Block | undefined, b: Block | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
