import { type Found, ruleTelling } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import {
  inEachPassage,
  inputsOfText,
  matchesOf,
  type Passage,
  passagesOf,
  quoted,
  type Stretch,
} from "../../text/passages.ts";
import { sentencesOf } from "../dates.ts";

/** A citation that is wrong, and what it should be. */
interface WrongCitation {
  readonly cited: string;
  readonly right: string;
}

/** What reports cite, and its number. */
const regulation = "国务院令第711号";
const formNotice = "国办公开办函〔2021〕30号";
const earlierNotice = "国办公开办函〔2019〕60号";
const feeNotice = "国办函〔2020〕109号";

/** Citations by number: which words of the sentence tell what is cited, how such numbers look, and the right ones. */
const numbers: readonly { readonly about: RegExp; readonly cited: RegExp; readonly right: readonly string[] }[] = [
  {
    about: /政府信息公开条例/u,
    cited: /国务院(?:第\d{1,4}号令|令(?:第?\d{1,4}号|[(（]第?\d{1,4}号[)）]))/gu,
    right: [regulation],
  },
  {
    about: /信息处理费管理办法/u,
    cited: /国办[\p{Script=Han}]{0,5}[〔[(（【]\d{4}[〕\])）】]\d{1,3}号/gu,
    right: [feeNotice],
  },
  {
    about: /年度报告(?:格式|有关事项)/u,
    cited: /国办[\p{Script=Han}]{0,5}[〔[(（【]\d{4}[〕\])）】]\d{1,3}号/gu,
    right: [formNotice, earlierNotice],
  },
];

/** Numbers with which no notice on the form was ever issued: the right year and number behind another office's name, or the other way round. */
const nearNotices = /国办(?:公开办函|函|发|公开办|公开函|公开办发)[〔[(（【](2019|2021)[〕\])）】](\d{1,3})号/gu;

/**
 * X13: a law or notice is cited with a wrong number or article: 政府信息公开条例 is 国务院令第711号 and asks for the report in articles 49 and 50;
 * the notices on the form have their own numbers. Source: 国务院令第711号; 国办公开办函〔2021〕30号.
 */
export const wrongCitation = ruleTelling<WrongCitation>()({
  code: "X13",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    (["preamble", "s1", "s6"] as const).map((part) => ({
      reads: inputsOfText(form, [part]),
      run: ({ report }) => citationsIn(passagesOf(report, part)),
    })),
});

const citationsIn = inEachPassage((passage): readonly Found<WrongCitation>[] => {
  const text = foldWidth(passage.words.text);
  if (!/条例|国办|国务院/u.test(text)) return [];
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    const told = new Map<number, Found<WrongCitation>>();
    const tell = (stretch: Stretch, right: string): void => {
      const own = quoted(passage, { from: from + stretch.from, to: from + stretch.to });
      if (!told.has(stretch.from)) told.set(stretch.from, { ...own, params: { cited: own.quote, right } });
    };
    for (const { stretch, right } of [
      ...wrongNumbers(sentence),
      ...wrongDecree(sentence, passage.part),
      ...wrongArticles(sentence, passage.part),
    ]) {
      tell(stretch, right);
    }
    return [...told.values()];
  });
});

interface Wrong {
  readonly stretch: Stretch;
  readonly right: string;
}

function wrongNumbers(sentence: string): readonly Wrong[] {
  const byName = numbers.flatMap(({ about, cited, right }) => {
    const name = about.exec(sentence);
    if (name === null) return [];
    return matchesOf(sentence, cited).flatMap((found): readonly Wrong[] => {
      // The nearest name is the one that the number belongs to.
      const near = Math.abs(found.index - (name.index + name[0].length)) <= farthest;
      const [usual = ""] = right;
      return !near || right.some((one) => isSameNumber(one, found[0]))
        ? []
        : [{ stretch: stretchOf(found), right: usual }];
    });
  });
  const byNumber = matchesOf(sentence, nearNotices).flatMap((found): readonly Wrong[] => {
    const right = found[1] === "2021" ? formNotice : earlierNotice;
    if (isSameNumber(right, found[0])) return [];
    const sameNumber = right.includes(`${found[1] ?? ""}〕${found[2] ?? ""}号`);
    const sameOffice = found[0].startsWith("国办公开办函") && /年度报告/u.test(sentence);
    return sameNumber || sameOffice ? [{ stretch: stretchOf(found), right }] : [];
  });
  return [...byName, ...byNumber];
}

/** Any decree but that of the Regulation, which it is told apart from by its name. */
const otherName =
  /《(?!条例》|(?:中华人民共和国)?政府信息公开条例)[^》]{2,40}(?:条例|办法|规定|法)》|[\p{Script=Han}]{2}(?<!信息公开)条例/u;
const decree = /国务院(?:第\d{1,4}号令|令(?:第?\d{1,4}号|[(（]第?\d{1,4}号[)）]))/gu;

/** A decree without a name, where the preamble says what the report is written after: only the Regulation asks for it. */
function wrongDecree(sentence: string, part: Passage["part"]): readonly Wrong[] {
  if (part !== "preamble" || otherName.test(sentence)) return [];
  if (!/年度报告|本报告/u.test(sentence)) return [];
  return matchesOf(sentence, decree)
    .filter((found) => !isSameNumber(regulation, found[0]))
    .map((found) => ({ stretch: stretchOf(found), right: regulation }));
}

/** How far a number stands from the name that it belongs to at most. */
const farthest = 60;

function isSameNumber(right: string, cited: string): boolean {
  const plain = (text: string): string => text.replaceAll(/[^\p{Script=Han}\d]|第|令|号/gu, "");
  return plain(right) === plain(cited);
}

function stretchOf({ index, 0: words }: RegExpExecArray): Stretch {
  return { from: index, to: index + words.length };
}

const articles = /第([一二三四五六七八九十]{1,4}|\d{1,2})条/gu;
const rightArticles: ReadonlySet<string> = new Set(["四十九", "五十", "49", "50"]);

/** The preamble says why the report is written: articles 49 and 50. Elsewhere other articles are cited for other reasons. */
function wrongArticles(sentence: string, part: Passage["part"]): readonly Wrong[] {
  if (part !== "preamble" || !/条例/u.test(sentence) || !/报告/u.test(sentence)) return [];
  const from = sentence.search(/条例/u);
  return matchesOf(sentence, articles)
    .filter(({ index, 1: number = "" }) => index > from && index - from <= farthest && !rightArticles.has(number))
    .map((found) => ({ stretch: stretchOf(found), right: "第四十九条、第五十条" }));
}
