import { nothing, ruleTelling } from "../../checks/rule.ts";
import type { Form, NarrativeId } from "../../forms/form.ts";
import { isGovernment, levelOf } from "../../report/level.ts";
import { inEachPassage, inputsOfText, type Passage, proseOf, quoted } from "../../text/passages.ts";

/** By which words each topic is spoken about, in a heading with text under it or in the text. A topic without words is looked for as it is. */
const words: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开|主动发布|主动向社会|公开(?:各类|政府|重点)?[^。；\n]{0,8}信息|发布[^。；\n]{0,10}信息/u,
  依申请公开: /依申请|信息公开申请|公开申请|申请公开|依法申请/u,
  政府信息管理:
    /信息(?:的)?(?:发布)?管理|公开属性|保密审查|(?:三审|发布审核|审核发布|信息审核)|动态(?:调整|管理|更新)|规范性文件(?:的)?(?:清理|管理|公开)|(?:源头|全生命周期|文件)管理|信息(?:的)?(?:清理|规范)/u,
  政府信息公开平台建设: /平台|网站|专栏|栏目|新媒体|公众号|公开栏|公报|查阅(?:点|场所)/u,
  监督保障: /监督|保障|考核|培训|评议|追究|组织领导|领导小组|检查|督查|评估/u,
};

/** The topics that a part does not speak of; `empty` where nothing is written in it at all. */
interface MissingTopics {
  readonly heading: string;
  readonly missing: readonly string[];
  readonly empty: boolean;
}

/** X11: part one does not speak of one of its topics; while it is not written at all that is said once. Source: the form, part one. */
export const missingTopic = ruleTelling<MissingTopics>()({
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
            const prose = proseOf(report, id);
            const told = topicsTold(prose, topics);
            const missing = topics.filter((topic) => !told.includes(topic));
            if (missing.length === 0) return nothing;
            const params = { heading, missing, empty: prose.length === 0 };
            // What is missing is what an explanation has to be bound to.
            return [{ part: id, cells: [], quote: missing.join("、"), params }];
          },
        },
      ];
    }),
});

const topicsTold = inEachPassage((passage, topics: readonly string[]) => {
  const text = withHeadings(passage);
  return topics.filter((topic) => (words[topic] ?? new RegExp(topic, "u")).test(text));
});

function withHeadings({ under, words: own }: Passage): string {
  return [...under, own.text].join("\n");
}

/** What a government reports about supervision, and the words by which it is told. */
const supervision = [
  ["工作考核", /考核|考评|考绩|绩效/u],
  ["社会评议", /评议|满意度|第三方评估|测评/u],
  ["责任追究", /追究|追责|问责/u],
] as const;

/**
 * X9: a government's report does not speak of assessment, public appraisal or accountability. Silent while part one is not written, and
 * where nobody has said that the unit is a government. Source: the form, part one; 政府信息公开条例 article 50.
 */
export const governmentTopics = ruleTelling<{ readonly missing: readonly string[] }>()({
  code: "X9",
  severity: "warning",
  basis: "form",
  checks: (form) => [
    {
      reads: [...inputsOfText(form, ["s1", "s5", "s6"]), "unit"],
      run: ({ report }) => {
        const level = levelOf(report.unit.level);
        if (level === undefined || !isGovernment(level) || proseOf(report, "s1").length === 0) return nothing;
        const told = (["s1", "s5", "s6"] as const).flatMap((part) => supervisionTold(proseOf(report, part)));
        const missing = supervision.map(([topic]) => topic).filter((topic) => !told.includes(topic));
        return missing.length === 0 ? nothing : [{ part: "s1", cells: [], params: { missing } }];
      },
    },
  ],
});

const supervisionTold = inEachPassage(({ words: { text } }) =>
  supervision.filter(([, told]) => told.test(text)).map(([topic]) => topic),
);

/** A part of fewer characters than this says nothing; signs and spaces are not counted. */
const least = 30;

/**
 * X10: part five is empty, says only 无, or has under 30 characters; headings alone do not count. It can be explained, as every part has
 * to be written by the unit itself. Source: 政府信息公开条例 article 50.
 */
export const thinPartFive = ruleTelling<{
  readonly length: number;
  readonly heading: string;
  readonly least: number;
}>()({
  code: "X10",
  severity: "error-unless-explained",
  basis: "regulation",
  checks: (form) => [
    {
      reads: inputsOfText(form, ["s5"]),
      run: ({ report }) => {
        const prose = proseOf(report, "s5");
        const length = lengthsOf(prose).reduce((sum, one) => sum + one, 0);
        if (length >= least) return nothing;
        const [first] = prose;
        return [
          {
            part: "s5",
            cells: [],
            ...(first !== undefined && quoted(first, { from: 0, to: first.words.text.length })),
            params: { length, heading: headingOf(form, "s5"), least },
          },
        ];
      },
    },
  ],
});

const lengthsOf = inEachPassage(({ words: { text } }) => [text.replaceAll(/[\s\p{P}]/gu, "").length]);

/** The first report year in which a fee for processing information could be charged. */
const since = 2021;

/** X12: part six does not say whether fees for processing information were charged. Source: 国办函〔2020〕109号. */
export const feesUntold = ruleTelling<{ readonly heading: string }>()({
  code: "X12",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    {
      reads: inputsOfText(form, ["s6"]),
      run: ({ report }) => {
        if (report.year < since) return nothing;
        const told = feesTold(proseOf(report, "s6"));
        return told.length > 0 ? nothing : [{ part: "s6", cells: [], params: { heading: headingOf(form, "s6") } }];
      },
    },
  ],
});

const feesTold = inEachPassage((passage) =>
  /信息处理费|处理费|收费|费用|收取/u.test(withHeadings(passage)) ? [passage] : [],
);

function headingOf(form: Form, part: NarrativeId): string {
  return form.parts.find(({ id }) => id === part)?.heading ?? "";
}
