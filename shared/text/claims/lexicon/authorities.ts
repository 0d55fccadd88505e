import { type LexiconEntry, entry } from "./term.ts";

const units =
  "省 市 区 县 旗 州 盟 镇 乡 街道 街 局 委 办 厅 院 馆 所 队 部 会 处 中心 单位 机关 部门 系统 辖区 新区 开发区 自治县".split(
    " ",
  );
const prefixed = (prefix: string): string => units.map((unit) => prefix + unit).join(" ");
/** Some of several authorities, as a sum over them names them: 两单位, 三个部门. */
const several = (kinds: string): string =>
  kinds
    .split(" ")
    .flatMap((kind) =>
      ["两", ...["两", "三", "四", "五", "几"].flatMap((of) => [`${of}个`, `${of}家`])].map((of) => of + kind),
    )
    .join(" ");

/** Whose figures they are. */
export const authorityWords: readonly LexiconEntry[] = [
  entry(
    { sort: "authority", is: "own" },
    `${prefixed("我")} ${prefixed("本")} 全省 全市 全区 全县 全旗 全州 全盟 全镇 全乡 全街道 全局 全委 全厅 全院 全系统 全辖区 本行政机关 本级政府及各部门 我们`,
  ),
  entry(
    { sort: "authority", is: "government" },
    "区府 市府 县府 省府 旗府 州府 区政府 市政府 县政府 省政府 镇政府 乡政府 旗政府 州政府 人民政府 市人民政府 区人民政府 县人民政府 街道办事处",
  ),
  entry(
    { sort: "authority", is: "other" },
    `办公室 政府办 政府办公室 政府办公厅 办公厅 本级 局机关 机关本级 市本级 区本级 县本级 政府本级 各部门 市级 县级 区级 省级 镇级 乡级 州级 盟级 旗级 部门 级部门 区级部门 市级部门 县级部门 省级部门 医院 学校 各单位 各镇 县（市、区） 县（市）区 县（市、区）政府 各县（市、区） 县市区 县区 区县 区（市、县） 市（州） 旗县区 旗县市 旗县 市州 地市 市直单位 县直单位 区直单位 省直单位 省直部门 局属单位 局属 委属 厅属 所属单位 所属部门 下属事业单位 二级单位 直属机构 派出机构 各乡镇街道 乡镇街道 镇办 街办 各镇办 各科室 各股室 各处室 各乡镇 各街道 各镇街 各区县 各县区 各县市 各市 各区 各县 市直部门 区直部门 县直部门
     直属单位 下属单位 部门单位 镇街 乡镇 镇街道 街镇 局 分局 委员会 管委会 法院 检察院 科室 股室 派出所 中心 支队 大队 执法局 公安 自然资源 系统 镇 乡`,
  ),
  entry(
    { sort: "authority", is: "other" },
    `${several("单位 部门 镇街 街道 乡镇 区县")} 上述单位 上述部门 以上单位 以上部门 这些单位 这些部门 排名前列的单位`,
  ),
  entry(
    { sort: "neutral", is: "neutral" },
    `市级以上 县级以上 省级以上 区级以上 国家级 市级领导 省级领导 市级层面 县级层面 区级层面 省级层面 部门联动 部门协同 跨部门 各级部门 部门间 部门之间 部门规章 有关部门 相关部门 部门会商 部门职责 部门预算 部门决算 部门动态 部门联合 医院等 各行政机关 各级机关 各相关单位 各有关单位 各相关部门 各有关部门 各级行政机关 各级政府 各级各部门 各级各单位 布局 格局 大局 结局 当局 城镇 乡村 中心工作 服务中心 政务服务中心 政务公开办公室 乡村振兴 以人民为中心 办公系统 公安机关 中心城区 信息系统 管理系统 为中心 中心组 自然资源信息 专业技术 局面 局限`,
  ),
];
