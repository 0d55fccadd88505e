import { levelName, levelOf } from "../report/level.ts";
import type { Roster } from "./roster.ts";

/** A roster as the text that `rosterFromText` reads: a line of heads, then a unit a line, columns apart by tabs. */
export function rosterText({ units }: Pick<Roster, "units">): string {
  const heads = ["单位名称", "简称", "层级", "上级", "联系人", "代码"];
  const lines = units.map(({ name, aliases, level, parent = "", contact = "", code = "" }) => {
    const known = levelOf(level);
    return [name, aliases.join("、"), known === undefined ? level : levelName(known), parent, contact, code];
  });
  return [heads, ...lines].map((line) => line.join("\t")).join("\n");
}
