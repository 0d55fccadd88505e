import { type LexiconEntry, entry } from "./term.ts";

/** Small words that steer the reading. */
export const signWords: readonly LexiconEntry[] = [
  entry({ sort: "sign", is: "ofWhich" }, "其中 包括 具体为 具体是 其中包括 其中包含"),
  entry({ sort: "sign", is: "including" }, "含 包含"),
  entry({ sort: "sign", is: "altogether" }, "共 共计 合计 总计 总共 共有 总数 总量 一共"),
  entry({ sort: "sign", is: "cumulative" }, "累计"),
  entry({ sort: "sign", is: "count" }, "数量 件数 总件数 数"),
  entry({ sort: "sign", is: "kindOf" }, "类 类别 领域 方面 涉及 登记类 方面的"),
  entry(
    { sort: "sign", is: "reached" },
    `增加到 增加至 增至 增到 增长到 增长至 上升到 上升至 升至 升到 上涨到 上涨至 提高到 提高至 提升到 提升至 下降到 下降至 降至 降到 减少到
     减少至 减至 降低到 降低至 回落到 回落至`,
  ),
  entry({ sort: "sign", is: "because" }, "因 由于 因为"),
  entry({ sort: "sign", is: "charge" }, "信息处理费 信息处理费用 收费 收取费用 收取 费用 缴费"),
  entry({ sort: "sign", is: "deadline" }, "期限 时限 工作日"),
  entry({ sort: "sign", is: "each" }, "各"),
  entry({ sort: "sign", is: "respectively" }, "分别 分别为 分别是 分别有 分别达 分别达到 依次为 依次是"),
  entry({ sort: "sign", is: "all" }, "全部 全部在 均在 均按期 全都 均 都 全数 悉数 所有 均已 均予以 全都 皆 均在 均按"),
  entry(
    { sort: "sign", is: "none" },
    `未收到 未接到 未接收 未接收到 未受理 未收到过 未发生 未产生 未出现 没有收到 没有接到 没有发生 没有出现 没有产生 没有受理 没有 无 未有 未因 未被 未引发 未引起 暂未收到 均未发生 尚未收到 未曾收到 未曾发生
     没有因 未涉及 不涉及 暂无 并未 未提起 未接受 未有收到 未发现 均无 未形成 未出现过 未发生过 未有发生 均未收到 均未发生 没有引发 无因`,
  ),
  entry({ sort: "sign", is: "not" }, "未 未曾 未再"),
  entry({ sort: "sign", is: "rest" }, "其余 剩余 余下 除 除外 之外 以外"),
  entry({ sort: "sign", is: "than" }, "较 比 与 同比 相比 相较 环比 对比 相较于 较之 去年同期相比 同比去年"),
  entry({ sort: "sign", is: "up" }, "增长 净增 净增加 上升 增加 提高 提升 增幅 升幅 涨幅 增长率 增多 上涨 多"),
  entry({ sort: "sign", is: "down" }, "下降 净减 净减少 减少 降低 降幅 下滑 减幅 跌幅 下降了 回落 少"),
  entry(
    { sort: "sign", is: "share" },
    "占 占比 占总数 占总量 比例 比重 占比例 所占比例 占全部 占同期 占当年 占全年 占本年 占本年度 占申请总数 占申请总量",
  ),
  entry({ sort: "sign", is: "grantedRate" }, "公开率 公开率（含部分公开） 公开比例 公开率达"),
  entry({ sort: "sign", is: "disputes" }, "行政争议 行政纠纷"),
  entry(
    { sort: "sign", is: "strictly" },
    "依法依规 依规 按规定 按照规定 严格按照 严格依照 按照 依照 遵照 根据 严格执行 对照",
  ),
  entry({ sort: "sign", is: "concludedRate" }, "办结率 办件率 办理率 办理完成率"),
  entry({ sort: "sign", is: "answeredRate" }, "答复率 依法答复率 办复率 回复率 依法办结率"),
  entry(
    { sort: "sign", is: "inTimeRate" },
    "按时办结率 按期办结率 及时办结率 按时答复率 按期答复率 及时答复率 按时办理率 按期办理率 限时办结率 按时办复率 按期办复率 及时办复率 及时回复率 按时回复率 按期回复率",
  ),
  entry(
    { sort: "sign", is: "rank" },
    "位居 位列 名列 排名 排在 居全省 居全市 居全县 居全区 居全州 居省直 居市直 居县直 居区直 居各 列全省 列全市 列全县 列全区 列市直 列县直 列区直",
  ),
  entry({ sort: "sign", is: "point" }, "一是 二是 三是 四是 五是 六是 七是 八是 其一是 其二是"),
  entry(
    { sort: "sign", is: "rate" },
    "规范答复率 规范办理率 规范率 准确答复率 率 满意率 满意度 准确率 合格率 覆盖率 达标率 解读率 通过率 及时率 知晓率",
  ),
  entry({ sort: "sign", is: "about" }, "约 大约 约有 大概 左右"),
  entry({ sort: "sign", is: "over" }, "超 超过 逾 突破 超出 以上"),
  entry({ sort: "sign", is: "under" }, "近 将近 接近 不到 不足"),
  entry({ sort: "sign", is: "arose" }, "发生 新发生 新增发生 引发 引起 提起 被提起 被申请 产生 导致 涉诉 提出"),
  entry(
    { sort: "sign", is: "manyWays" },
    "等渠道 等方式 等途径 等形式 多种方式 多种渠道 等多种 各种渠道 各渠道 多渠道 各类渠道",
  ),
  entry(
    { sort: "sign", is: "whoApplied" },
    "申请人 申请人中 申请主体 申请人类型 申请人类别 申请人构成 申请人身份 申请人结构 申请主体类型",
  ),
  entry({ sort: "sign", is: "others" }, "等 主要 主要集中 主要涉及 主要为 主要是"),
  entry({ sort: "sign", is: "list" }, "和 及 与 以及 或 或者 并 加上 连同"),
  entry({ sort: "sign", is: "disclosure" }, "政府信息公开 政务公开 信息公开 政府信息 因公开 主动公开政府信息"),
  entry(
    { sort: "neutral", is: "neutral" },
    `原因 因素 因此 因而 因地制宜 未来 未成年 未成年人 未经 未届满 未满期限 未按 未按时 未按期 未能 未必 未及时 未达 公共 共同 共享 共产党 共建 中共 公共服务 无障碍 无关 无正当理由 与会 参与 逾期 附近 近期 最近 附近 邻近 就近 超期 超时 无缝 无纸化 均等 平均 平均每 首都 成都 都市 比较 比如 比赛 相比之下 对比分析
     无效 比对 与此同时 与时俱进 多元 多样 多样化 多层次 至少 少数 减少环节 减少材料 提升了 增加值 各类 各项 各级 各种 各个 各环节 含有 包含的 每件 每一件 每条 逐件 逐条 逐项 占用 占地 零距离 零跑腿 零容忍 从零 除了 超市 全部门 无违规 无泄密
     均衡 平均值 多个 多次 不少 多项 多部门 共性 总共和`,
  ),
];
