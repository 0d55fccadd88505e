import { ruleTelling } from "../../checks/rule.ts";
import { narrativeIds } from "../../report/report.ts";
import { remembered } from "../../remembered.ts";
import { type BlockText, inputsOfText, matchesOf, type Passage, passagesOf, quoted } from "../../text/passages.ts";

/** Words for another kind of unit than the report's, and that unit. */
interface OtherUnit {
  readonly words: string;
  readonly unit: string;
}

/** How a text speaks of its own place or body; 自我办理 and 本办法 are something else. */
const ownWords =
  /(?<!自)[我本](?:自治[区州县]|街道|开发区|新区|[省市县旗盟州镇乡]|区(?!域|间|块)|局(?!部|面)|委(?!托|派|员|屈)|厅|办(?![理法事公学结件证])|院(?!校))(?!长|委会|政府网)/gu;

/**
 * X16: the text speaks of another kind of unit than the report's own: 我县 in a district's report, 我局 in a street's. Mostly left from a
 * template. Each word is named once. Source: practice.
 */
export const otherUnit = ruleTelling<OtherUnit>()({
  code: "X16",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    narrativeIds.map((part) => ({
      reads: [...inputsOfText(form, [part]), "unit"],
      run: ({ report }) => otherUnitsIn(passagesOf(report, part), report.unit.name),
    })),
});

const otherUnitsIn = remembered((passages: readonly Passage[], unit: string) => {
  const inRegion = /[盟旗]/u.test(unit) || passages.some(({ words }) => words.text.includes("自治区"));
  const named = new Set<string>();
  return passages.flatMap((passage) =>
    ownWordsIn(passage.words).flatMap((found) => {
      const [words] = found;
      if (named.has(words) || fits(words.slice(1), unit, inRegion) || isQuoted(passage.words.text, found.index))
        return [];
      named.add(words);
      const own = quoted(passage, { from: found.index, to: found.index + words.length });
      return [{ ...own, params: { words, unit } }];
    }),
  );
});

const ownWordsIn = remembered(({ text }: BlockText) => matchesOf(text, ownWords));

/** Places by their rank, from the highest: a unit lies in those above its own, and is none of the others of its rank. */
const ranks: readonly (readonly string[])[] = [["省"], ["市", "盟", "州"], ["区", "县", "旗"], ["镇", "乡", "街道"]];

/** Levels in other words: 城市管理局, 市场监督管理局, 城乡建设局. */
const inOtherWords = /市[场容]|城市|城乡|乡村|社区|区划|市政(?!府)/gu;

/** Whether a word for a kind of unit can be a unit's own: its kind, or a place that it lies in. */
function fits(kind: string, unit: string, inRegion: boolean): boolean {
  const name = unit.replaceAll(inOtherWords, "");
  if (kind.startsWith("自治") || kind === "开发区" || kind === "新区") return true;
  if (["局", "委", "厅", "办", "院"].includes(kind)) return unit.includes(kind);
  // In an autonomous region 我区 is the region.
  if (name.includes(kind) || (kind === "区" && inRegion)) return true;
  const own = ranks.findLastIndex((levels) => levels.some((level) => name.includes(level)));
  return own < 0 || ranks.findIndex((levels) => levels.includes(kind)) < own;
}

/** Whether a place of a text stands between quotation marks: the title of a document of another unit. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("《") > before.lastIndexOf("》") || before.lastIndexOf("“") > before.lastIndexOf("”");
}
