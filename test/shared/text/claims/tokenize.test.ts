import { describe, expect, it } from "vitest";
import type { Token } from "../../../../shared/text/claims/token.ts";
import { plainText } from "../../../../shared/text/claims/plain-text.ts";
import { tokenize } from "../../../../shared/text/claims/tokenize.ts";

function tokensIn(text: string): readonly Token[] {
  return tokenize(plainText(text).text, { year: 2021, unitName: "示例区人民政府" });
}

/** The numbers that are read as quantities: value and unit. */
function quantitiesIn(text: string): readonly string[] {
  return tokensIn(text).flatMap((token) => (token.kind === "number" ? [`${token.numeral.value} ${token.unit}`] : []));
}

function reasonsIn(text: string): readonly string[] {
  return tokensIn(text).flatMap((token) => (token.kind === "uncounted" ? [token.why] : []));
}

describe("numbers in a text", () => {
  it.each([
    ["受理12 300件", ["12300 case"]],
    ["受理12\u2009300件，办结１２，３００件", ["12300 case", "12300 case"]],
    ["受理1万2千3百件，办结一万二千三百件", ["12300 case", "12300 case"]],
    ["受理廿五件，办结一百五件", ["25 case", "150 case"]],
    ["收费1亿2千万元", ["12000 tenThousandYuan"]],
    ["收费2.5亿元", ["25000 tenThousandYuan"]],
    ["占百分之九十八点零一", ["98.01 percent"]],
    ["提高三百分点，下降2个百分点", ["3 points", "2 points"]],
    ["办结22  300件", ["300 case"]],
    ["予以公开22，部分公开0。", ["22 ", "0 "]],
  ])("%s: %j", (text, quantities) => {
    expect(quantitiesIn(text)).toEqual(quantities);
  });

  it.each([
    ["受理五六十件", ["open"]],
    ["受理1万5件", ["open"]],
    ["占百分之五六", ["open"]],
    ["一体化", ["word"]],
    ["统一部署，三部门联合，一次性告知，高效办成一件事", ["word", "word", "word", "word"]],
    ["三分之一件", ["word", "word"]],
    ["第3件", ["ordinal"]],
    ["〔2021〕第5号", ["ordinal", "ordinal"]],
    ["3至5件", ["range", "range"]],
    ["A3件，3.1.2件", ["code", "open"]],
    ["每三件", ["every"]],
    ["栏目3升级", ["loose"]],
  ])("%s: nothing, because of %j", (text, reasons) => {
    expect(quantitiesIn(text)).toEqual([]);
    expect(reasonsIn(text)).toEqual(reasons);
  });

  it.each(
    `一些 万一 一致 一致性 十分 十分重要 千万要 千万不能 三安全一稳定 二者 二者必居其一 第一 第一时间 第一个 一是加强领导 二是完善制度 三是 统一 统一标准 统一部署 统一项目 唯一 单一 专一 逐一
    一一核对 之一 不一 一定 一直 一般 一旦 一经 一律 一并 一贯 一方面 一体推进 一体化平台 一网通办 一站式 一窗受理 一把手 一目了然 一事一议 进一步 百姓 老百姓 千方百计 千家万户 千篇一律 万无一失
    万众一心 亿万群众 三农 三公经费 三级联动 五位一体 五公开 六稳六保 八项规定 九三学社 十四五规划 十全十美 百分百 百花齐放 四个意识 两个维护 两学一做 双随机一公开 二维码 三方面 零距离 零容忍 零散 两者
    两手抓 一部分 一次性 一次性告知 一件事 十件实事 三部门 百分之百满意 三三两两 四面八方 七嘴八舌 五花八门 一刀切`
      .split(/\s+/u)
      .flatMap((idiom) => [idiom, `收到政府信息公开申请${idiom}。`, `${idiom}办理政府信息公开申请，${idiom}予以公开`]),
  )("no applications are counted in %s", (text) => {
    const counts = quantitiesIn(text).filter((each) => / (?:case|entry|)$/u.test(each));
    expect(counts).toEqual([]);
  });

  it.each([
    "1",
    "12 ",
    "1,",
    "1,234,",
    "万",
    "一",
    "一万",
    "二千",
    "1万",
    "3亿2千万",
    "〇",
    "1.",
    "三点五",
    "廿",
    "百分之",
    "一二三",
    "1 万 ",
    "１，２３４，",
    "余",
    "三五件",
  ])("a text of 100,000 signs made of %j is read in one go", (piece) => {
    const text = plainText(piece.repeat(Math.ceil(100_000 / piece.length))).text;
    const tokens = tokenize(text, { year: 2021, unitName: "示例区人民政府" });
    const wrong = tokens.filter(({ from, to }, place) => from < (tokens[place - 1]?.to ?? 0) || to <= from);
    expect(wrong).toEqual([]);
    expect(tokens.at(-1)?.to ?? 0).toBeLessThanOrEqual(text.length);
  });
});
