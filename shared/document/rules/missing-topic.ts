import { nothing, type Rule } from "../../checks/rule.ts";
import { inputsOfText, proseIn } from "../../text/quoted.ts";

/** By which words each topic is spoken about, in a heading with text under it or in the text. A topic without words is looked for as it is. */
const words: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开|主动发布|主动向社会|公开(?:各类|政府|重点)?[^。；\n]{0,8}信息|发布[^。；\n]{0,10}信息/u,
  依申请公开: /依申请|信息公开申请|公开申请|申请公开|依法申请/u,
  政府信息管理:
    /信息(?:的)?(?:发布)?管理|公开属性|保密审查|(?:三审|发布审核|审核发布|信息审核)|动态(?:调整|管理|更新)|规范性文件(?:的)?(?:清理|管理|公开)|(?:源头|全生命周期|文件)管理|信息(?:的)?(?:清理|规范)/u,
  政府信息公开平台建设: /平台|网站|专栏|栏目|新媒体|公众号|公开栏|公报|查阅(?:点|场所)/u,
  监督保障: /监督|保障|考核|培训|评议|追究|组织领导|领导小组|检查|督查|评估/u,
};

/** X11: part one does not speak of one of its topics; while it is not written at all that is said once. Source: the form, part one. */
export const missingTopic: Rule = {
  code: "X11",
  severity: "warning",
  basis: "form",
  checks: (form) =>
    form.parts.flatMap((part) => {
      if (part.kind !== "narrative" || part.topics.length === 0) return [];
      const { id, heading, topics } = part;
      return [
        {
          reads: inputsOfText(form, [id]),
          run: ({ report }) => {
            const prose = proseIn(report, id).map(({ words: own, under }) => [...under, own.text].join("\n"));
            const missing = topics.filter(
              (topic) => !prose.some((text) => (words[topic] ?? new RegExp(topic, "u")).test(text)),
            );
            if (missing.length === 0) return nothing;
            const params = { heading, missing, empty: prose.length === 0 };
            // What is missing is what an explanation has to be bound to.
            const quote = missing.join("、");
            return [{ code: "X11", severity: missingTopic.severity, part: id, cells: [], quote, params }];
          },
        },
      ];
    }),
};
