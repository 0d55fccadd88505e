import type { ApplicationRowId, CellId } from "../forms/form.ts";
import type { Block, Inline, Narrative } from "../report/narrative.ts";

/** A number that follows the tables. */
function figure(...cells: readonly CellId[]): Inline {
  return { figure: { formula: { kind: "value", of: { cells, from: "report" } } } };
}

function words(...content: readonly (string | Inline)[]): readonly Inline[] {
  return content.map((part) => (typeof part === "string" ? { text: part } : part));
}

function paragraph(...content: readonly (string | Inline)[]): Block {
  return { kind: "paragraph", content: words(...content) };
}

function point(...content: readonly (string | Inline)[]): Block {
  return { kind: "point", content: words(...content) };
}

function heading(text: string, level: 1 | 2 = 1): Block {
  return { kind: "heading", level, content: words(text) };
}

/** Rows of table three, all applicants together. */
function results(...rows: readonly ApplicationRowId[]): readonly CellId[] {
  return rows.map((row) => `t3.${row}.total` as const);
}

const refused = results(
  "refused.stateSecret",
  "refused.prohibitedByLaw",
  "refused.safetyStability",
  "refused.thirdParty",
  "refused.internalAffairs",
  "refused.deliberative",
  "refused.enforcementFile",
  "refused.administrativeQuery",
);
const unavailable = results("unavailable.notHeld", "unavailable.needsCreation", "unavailable.unclear");

/** Part one of the sample, with what illustrates it. */
export function samplePartOne(illustration: Block): Narrative {
  return [
    paragraph(
      "2021年，全区各级行政机关坚持以公开为常态、不公开为例外，把政府信息公开融入日常办文办事，各项任务按期完成。",
    ),
    heading("主动公开"),
    paragraph(
      "年初印发政务公开工作要点，把任务逐项分到责任单位。全年在区政府网站发布信息9157条，在政务新媒体发布信息8106条，编印政府公报12期，电子版同步上网。",
    ),
    paragraph(
      "全年制发行政规范性文件",
      figure("t2.normative.issued"),
      "件，废止",
      figure("t2.normative.repealed"),
      "件，年末现行有效",
      figure("t2.normative.inForce"),
      "件，均已集中公开。",
    ),
    heading("依申请公开"),
    paragraph(
      "全年新收政府信息公开申请",
      figure("t3.received.total"),
      "件，上年结转",
      figure("t3.carriedIn.total"),
      "件；办结",
      figure("t3.concluded.total"),
      "件，结转下年度继续办理",
      figure("t3.carriedOut.total"),
      "件。办结的申请中，予以公开",
      figure("t3.granted.total"),
      "件，不予公开",
      figure(...refused),
      "件，无法提供",
      figure(...unavailable),
      "件。",
    ),
    illustration,
    heading("政府信息管理"),
    paragraph("公文起草时同步确定公开属性，发布前逐件审核，已公开的信息每季度清理一次，失效内容及时标注或撤下。"),
    heading("政府信息公开平台建设"),
    paragraph(
      "区政府网站首页改版后，法定主动公开内容集中到一个入口，按机构和主题都能查找；各镇、街道的公开栏目统一了名称和顺序。",
    ),
    heading("监督保障"),
    paragraph(
      "政府信息公开纳入年度绩效考核，全年组织业务培训3次。因政府信息公开引发行政复议",
      figure("t4.review.total"),
      "件、行政诉讼",
      figure("t4.direct.total", "t4.afterReview.total"),
      "件，复议中被纠正的",
      figure("t4.review.corrected"),
      "件已完成整改。开展社会评议，没有发生需要追究责任的情形。",
    ),
  ];
}

/** Part five of the sample. */
export const samplePartFive: Narrative = [
  heading("存在的主要问题"),
  point("有的部门解读政策只发文字稿，群众看不懂、用不上。"),
  point("少数政务新媒体更新不及时，发布前的审核不够细。"),
  heading("改进情况"),
  point("政策文件与解读材料同时起草、同时审定，涉及群众切身利益的文件增加图解和问答。"),
  point("对网站和政务新媒体按月抽查，发现问题当月整改，结果在全区通报。"),
];

/** Part six of the sample. */
export const samplePartSix: Narrative = [
  heading("收取信息处理费情况"),
  paragraph("2021年未收取信息处理费。"),
  heading("建议提案办理情况"),
  paragraph("全年承办人大代表建议99件、政协提案131件，全部按时答复，结果除依法不宜公开的以外均已上网。"),
  heading("基层公开情况"),
  {
    kind: "heading",
    level: 2,
    content: words("公开目录。"),
    runIn: true,
  },
  paragraph("对照标准目录逐项核对公开事项，缺项当年补齐。"),
  {
    kind: "heading",
    level: 2,
    content: words("线下查阅。"),
    runIn: true,
  },
  paragraph("政务服务中心、档案馆和图书馆的查阅点配齐设备和人员，方便群众就近查阅。"),
];
