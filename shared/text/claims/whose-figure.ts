import type { Scene } from "./scene.ts";
import { type Segment, tells } from "./segments.ts";
import { hasSort, isProceeding, says } from "./terms.ts";

/** Whose figure it is: 乡镇收到51件、县政府收到17件 and 占全区的9.2% are told of others, whoever is named. */
export function authorityIn(scene: Scene, segment: Segment): Scene["authority"] {
  const named = authorityOf(scene, segment);
  const listed = segment.before === "list" && scene.authority === "other" && scene.last !== undefined;
  if (listed && hasSort(segment.left, "authority")) return "other";
  return named === "government" && isShareOfOthers(segment) ? "other" : named;
}

/** Whether a share is told of what an authority has: 占全市新收总量的4.1%. */
export function isShareOfOthers({ left, number }: Segment): boolean {
  if (number?.unit !== "percent") return false;
  const share = left.findIndex((token) => says([token], "share"));
  return share >= 0 && hasSort(left.slice(share), "authority");
}

/** Words for another authority count where it acts: beside a number, or as the subject that opens a clause. */
function authorityOf(scene: Scene, { left, number, from }: Segment): Scene["authority"] {
  if (!hasSort(left, "authority")) return scene.authority;
  // 居市直各部门首位
  if (number === undefined && says(left, "rank")) return scene.authority;
  const subjects = left.filter(({ term }) => term.sort === "authority");
  const listed = subjects.length > 1 && left.some((token) => says([token], "list"));
  // 县政府办及各部门, 全区各镇街、各部门: together they are the unit; 全区各镇街 are a part of it.
  if (listed && subjects.some(({ term }) => term.is === "government" || term.is === "own")) return "own";
  const [first, second, ...more] = subjects;
  if (first?.term.is === "own" && second?.term.is === "other" && second.from === first.to && more.length === 0)
    return "other";
  let found: Scene["authority"];
  let acted = false;
  for (const [place, token] of left.entries()) {
    acted ||= token.term.sort === "event";
    if (token.term.sort !== "authority") continue;
    // 市政府维持4件: who decides on the unit's own cases.
    const next = left[place + 1];
    if (isProceeding(scene.topic) && next?.term.sort === "outcome" && next.from === token.to) continue;
    // 县政府办受理县政府信息公开申请: behind the verb stands no subject.
    if (acted && token.term.is === "own") continue;
    if (number === undefined && token.from - from > 6) continue;
    if (found === undefined || (token.term.is === "own" && scene.whole === undefined)) found = token.term.is;
    else if (found === "own" && scene.whole !== undefined) found = token.term.is;
    else if (found === "government") found = token.term.is;
  }
  return found ?? scene.authority;
}

/** 承接市级下放事项116项，办理许可…: an authority beside a number that is none of the tables' is no subject of what follows. */
export function namesNoSubject({ whole }: Scene, { left, right, number }: Segment): boolean {
  if (number === undefined || number.unit === "case" || whole !== undefined) return false;
  return hasSort(left, "authority") && !tells(left) && !tells(right);
}
