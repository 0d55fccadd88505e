import { describe, expect, it } from "vitest";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { labelWords } from "../../../shared/paper/label-words.ts";

/** The words of which the heads of the form are made; a break inside one of them would be seen at once. */
const words = new Set(
  "商业 企业 科研 机构 社会 公益 组织 法律 服务 其他 总计 自然人 申请人 情况 法人或 行政 复议 诉讼 未经 直接 起诉 复议后 结果 维持 纠正 尚未 审结 本年 制发 件数 废止 现行 有效 处理 决定 数量 收费 金额 （单位： 万元） 增/减 上一年 项目 新制作 新公开 对外 公开 总数量 采购 总金额".split(
    " ",
  ),
);

describe.each(editions)("the heads of %s", (edition) => {
  const heads = formOf(edition).tables.flatMap(({ layout }) =>
    layout.rows
      .flat()
      .flatMap(({ role, content }) => (role === "columnHeader" && content.kind === "label" ? [content.text] : [])),
  );

  it.each([...new Set(heads)])("%s breaks between words only, and loses no sign", (head) => {
    const parts = labelWords(head);
    expect(parts.join("")).toBe(head);
    expect(parts.filter((part) => !words.has(part))).toEqual([]);
  });
});
