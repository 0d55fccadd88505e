import { type Channel, channelsNamed } from "../report/channels.ts";
import type { RegisterRow } from "./register.ts";

/** How units are called whose registers lie in one file, a sheet each; offices within a unit (科, 室, 股) are none. */
const unitNames = /(?:政府|委员会|管委会|局|厅|委|镇|乡|街道|办事处)$/u;
const unitLine = /^(?:填报|受理|收件|答复|填表)?(?:单位|机关)(?:名称)?[:：]\s*(\S.*)$/u;

/** The unit that a sheet is called after. */
export function unitOfSheet(name: string): string | undefined {
  const plain = name.trim();
  return unitNames.test(plain) ? plain : undefined;
}

/** The unit that a line above or between the rows names for those below it: 单位：某某局. */
export function unitOfLine({ cells }: RegisterRow): string | undefined {
  const first = cells.find((text) => text.trim() !== "")?.trim() ?? "";
  const named = unitLine.exec(first)?.[1]?.trim();
  // Hardly any row is such a line, so that nothing else is looked at in most.
  return named !== undefined && cells.every((text) => text.trim() === "" || text.trim() === first) ? named : undefined;
}

/** The one way of applying that a sheet is called after: 网上申请, 信函. */
export function channelOfSheet(name: string): Channel | undefined {
  const [only, ...others] = channelsNamed(name);
  return others.length === 0 ? only : undefined;
}
