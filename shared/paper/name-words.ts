/**
 * Words of which the names of authorities are made, and which no line may break. They need not be complete: what is not known here keeps
 * together up to the next word that is. Source: the names that the laws on local organisation and the plans of institutional reform use.
 */
const known = (
  "人民政府 国务院 办公厅 办公室 办事处 委员会 管理委员会 管委会 工作委员会 管理局 监督管理局 管理处 管理站 服务中心 中心 大队 支队 总队 分局 " +
  "自由贸易试验区 自贸试验区 自由贸易港 经济技术开发区 高新技术产业开发区 经济开发区 高新技术产业园区 高新区 开发区 产业园区 工业园区 " +
  "保税区 综合保税区 示范区 一体化 合作区 新片区 片区 新区 风景名胜区 旅游度假区 度假区 生态区 林区 矿区 管理区 自然保护区 生产建设兵团 " +
  "发展和改革 发展改革 教育体育 教育 科学技术 科技 工业和信息化 工业信息化 经济和信息化 民族宗教事务 民族事务 宗教事务 公安 国家安全 民政 司法 财政 " +
  "人力资源和社会保障 人力资源 社会保障 自然资源和规划 规划和自然资源 自然资源 生态环境 住房和城乡建设 住房保障 城乡建设 城乡规划 " +
  "城市管理 城市管理和综合执法 综合行政执法 综合执法 行政执法 交通运输 交通 水务 水利 农业农村 农牧 畜牧兽医 林业和草原 林业 商务 文化和旅游 文化广电旅游 " +
  "文化旅游 广播电视 体育 卫生健康 退役军人事务 应急管理 审计 国有资产监督管理 市场监督管理 统计 医疗保障 信访 信访工作 机关事务管理 机关事务 " +
  "地方金融监督管理 地方金融管理 金融工作 大数据发展 大数据 数据 行政审批服务 行政审批 政务服务和数据管理 政务服务数据管理 政务服务 公共资源交易 " +
  "粮食和物资储备 粮食和储备 能源 知识产权 药品监督管理 烟草专卖 海洋发展 海洋 渔业 园林绿化 园林 地震 气象 消防救援 投资促进 招商 外事 港澳事务 " +
  "台湾事务 侨务 乡村振兴 供销合作社 档案 邮政管理 税务 海关 海事 公共卫生 疾病预防控制 移民 水库 扶贫开发 监督 管理 服务 发展 建设 事务 工作 " +
  "国家税务总局 国家 中国 局 厅 部 院 处 科 所 站 队 署 会 和"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);

/** What ends the name of a place, the longer first. */
const placeEnds = [
  "自治区",
  "自治州",
  "自治县",
  "自治旗",
  "特别行政区",
  "地区",
  "街道",
  "新区",
  "开发区",
  "高新区",
  "省",
  "市",
  "盟",
  "县",
  "区",
  "旗",
  "乡",
  "镇",
  "村",
  "州",
];

/** The longest name of a place in characters, its end not counted. */
const longestPlace = 10;

/** A piece of a name that stands on one line; `place` where it is the name of a place, after which a line best ends. */
export interface NameWord {
  readonly text: string;
  readonly place: boolean;
}

interface Way {
  readonly cost: number;
  readonly words: readonly NameWord[];
}

/**
 * The words of a title or of an authority's name; together they are the text. Of all ways to divide it the one with the fewest pieces
 * counts, a known word before the name of a place, and that before what nobody knows.
 */
export function nameWords(text: string): readonly NameWord[] {
  const signs = Array.from(text);
  const ways: (Way | undefined)[] = [{ cost: 0, words: [] }];
  const reach = (from: number, length: number, cost: number, place: boolean): void => {
    const before = ways[from];
    if (before === undefined || from + length > signs.length) return;
    const whole = before.cost + cost;
    if (whole >= (ways[from + length]?.cost ?? Infinity)) return;
    ways[from + length] = {
      cost: whole,
      words: [...before.words, { text: signs.slice(from, from + length).join(""), place }],
    };
  };
  for (let from = 0; from < signs.length; from += 1) {
    const rest = signs.slice(from, from + longestPlace + 5).join("");
    const run = /^[!-~]+年?/.exec(rest)?.[0];
    reach(from, run?.length ?? 1, run === undefined ? 4 : 1, false);
    for (const word of known) if (rest.startsWith(word)) reach(from, word.length, 1, false);
    for (const end of placeEnds) {
      for (let at = rest.indexOf(end, 1); at > 0 && at <= longestPlace; at = rest.indexOf(end, at + 1)) {
        const name = rest.slice(0, at);
        if (isNameOfPlace(name)) reach(from, at + end.length, costOfPlace(name), true);
      }
    }
  }
  return together(ways[signs.length]?.words ?? []);
}

/** The name of a place is Chinese, begins with no end of another name, and holds none of the longer known words. */
function isNameOfPlace(name: string): boolean {
  return (
    /^(?![局厅部院处会和])\p{Script=Han}+$/u.test(name) && !known.some((word) => word.length > 2 && name.includes(word))
  );
}

/** Most places are called by two or three characters; longer ones, and those that hold the end of another, may be two. */
function costOfPlace(name: string): number {
  const longer = Math.max(0, name.length - 3) * 0.3;
  const isTwo = name.length > 2 && placeEnds.some((end) => name.includes(end));
  return 1.4 + longer + (isTwo ? 1 : 0);
}

/** Single signs join what they belong to: an opening bracket the next word, anything else the one before. */
function together(words: readonly NameWord[]): readonly NameWord[] {
  const joined: NameWord[] = [];
  let opening = "";
  for (const { text, place } of words) {
    if (/^[（(〔“《]$/u.test(text)) {
      opening += text;
      continue;
    }
    const last = joined.at(-1);
    const alone = Array.from(text).length === 1 && opening === "";
    if (alone && last !== undefined) {
      const isOfPlace = /^[）)]$/u.test(text) && last.place;
      joined[joined.length - 1] = { text: last.text + text, place: isOfPlace };
    } else {
      joined.push({ text: opening + text, place });
    }
    opening = "";
  }
  const last = joined.pop();
  return [
    ...joined,
    ...(last === undefined && opening === "" ? [] : [{ text: (last?.text ?? "") + opening, place: false }]),
  ];
}
