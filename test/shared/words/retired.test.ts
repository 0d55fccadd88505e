import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Words that once stood in the window and sounded translated, or too much like talk; what a civil servant writes stands beside them. */
const retired: readonly (readonly [retired: string, now: string])[] = [
  ["粘贴前请看一下", "粘贴前请核对"],
  ["按读数粘贴", "按识别结果粘贴"],
  ["都已读懂", "均已识别"],
  ["需要人工确认，请改填", "无法识别为数字，请改填"],
  ["填的是“", "填写为“"],
  ["都对得上", "相符"],
  ["前两项比后两项", "第一、二项之和比第三、四项之和"],
  ["同一个数前后不一", "同一数据前后不一致"],
  ["并随表格变化", "与表格联动"],
  ["又除了一次一万", "重复折算为万元"],
  ["读不到", "无法读取"],
  ["打不开", "无法打开"],
  ["读不出", "无法识别"],
  ["取不到", "无法取得"],
  ["不再导入", "取消导入"],
  ["跳过这个文件", "跳过本份"],
  ["导入，看下一份", "导入并查看下一份"],
  ["年报告接续", "沿用…年度报告"],
  ["制作副本", "创建副本"],
  ["用默认", "恢复默认"],
  ["到下一栏", "切换区域"],
  ["原大小", "实际大小"],
  ["标题后接正文", "标题与正文接排"],
  ["被别的程序或别人改动", "已被他人或其他程序修改"],
  ["现在只能查看", "当前为只读"],
  ["没有消除", "未处理"],
  ["是否还一致", "是否一致"],
  ["看待", "处理"],
  ["现在关联的是", "已关联"],
  ["旧的文字和图片不带入", "不带入上年文字和图片"],
  ["回收站", "已删除的报告"],
];

describe("the words of the window", () => {
  const chapters = readdirSync(join(root, "shared/words")).filter((name) => name.endsWith(".ts"));
  const spoken = chapters.map((name) => ({ name, text: readFileSync(join(root, "shared/words", name), "utf8") }));

  it.each(retired)("no longer say %s, but %s", (word) => {
    expect(spoken.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([]);
  });
});
