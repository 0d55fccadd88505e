import type { DisclosureColumn, DisclosureRow } from "../forms/cell-id.ts";
import type { RowMeaning } from "./meaning.ts";

/** What the rows of table two mean. */
export const disclosureRows: Readonly<Record<DisclosureRow, RowMeaning>> = {
  regulation: {
    counts: {
      zh: "本机关制定的规章。有权制定规章的是国务院部门等，以及省、自治区、直辖市、设区的市、自治州的人民政府（东莞、中山、嘉峪关、三沙四个不设区的市通常同样对待）；县级政府、乡镇街道和地方各级政府部门一律填 0。",
      en: "Rules (规章) made by this body. Only departments of the State Council and governments of provinces, cities with districts (and, as is generally held, the four cities without them: 东莞, 中山, 嘉峪关, 三沙) and autonomous prefectures can make them; counties, towns, streets and all local departments enter 0.",
    },
    clause: "条例第二十条第（一）项；立法法第九十一条、第九十三条",
    mistakes: {
      zh: "部门把自己起草、由政府发布的规章填在这里；把法律、地方性法规计入；把行政规范性文件填到这一行。",
      en: "A department enters rules that it drafted for its government; laws or local regulations are counted; normative documents stand in this row.",
    },
    open: true,
  },
  normative: {
    counts: {
      zh: "行政规范性文件：公开发布、面向社会、可反复适用，并涉及公民、法人和其他组织权利义务的文件。建议与司法行政（合法性审核）部门核对后填写。",
      en: "Administrative normative documents: public, addressed to everybody, applied again and again, and touching rights and duties. Best filled in together with the justice department.",
    },
    clause: "条例第二十条第（一）项",
    mistakes: {
      zh: "把所有红头文件都计入；把内部管理制度、人事任免、一次性通知计入；把内设机构、派出机构、议事协调机构的发文计入；联合发文由各机关重复计数（一般由牵头机关计）。",
      en: "All red-head documents are counted; internal rules, appointments and single notices are counted, or papers of inner offices, branches and co-ordinating bodies, which cannot issue such documents; a joint document is counted by each body (as a rule the leading one counts it).",
    },
    open: true,
  },
  licensing: {
    counts: {
      zh: "本年作出的行政许可决定，包括准予许可和不予许可，变更、延续也计入；不论是否已向社会公开。撤销许可的是否计入，各地不一。",
      en: "Licensing decisions made this year, granted and refused, changes and renewals included, published or lawfully not. Whether licences withdrawn count differs.",
    },
    clause: "条例第二十条第（五）项",
    mistakes: {
      zh: "填成许可事项目录的项数、网上公示的条数或受理件数；把备案、行政确认、公共服务和上报初审计入。",
      en: "The number of items in the catalogue, of published entries or of cases accepted; filings, confirmations, public services and pre-examinations are counted.",
    },
    open: true,
  },
  otherService: {
    counts: {
      zh: "行政许可以外、面向公民和企业办理的其他对外管理服务事项（2019 年版报告格式）。",
      en: "Other matters of administration and service for citizens and companies besides licences (2019 edition of the form).",
    },
    clause: "条例第二十条第（五）项",
    open: true,
  },
  penalty: {
    counts: {
      zh: "本年以本机关名义作出的全部行政处罚决定，简易程序（当场处罚）也计入；一份决定书有多项处罚的计 1 件，此后被撤销的不扣减。不予处罚决定是否计入，各地不一。",
      en: "All penalty decisions made this year in this body's name, those on the spot included; several penalties in one decision are one, and one that is quashed later stays counted. Whether decisions not to punish count differs.",
    },
    clause: "条例第二十条第（六）项",
    mistakes: {
      zh: "只计已公开的处罚决定；填成罚款金额；填成立案数。",
      en: "Only published decisions are counted; the amount of fines is entered; cases opened are counted.",
    },
    open: true,
  },
  coercion: {
    counts: {
      zh: "本年实施的行政强制：查封、扣押等行政强制措施和行政强制执行。申请人民法院强制执行的是否计入，各地不一。可与行政执法年度数据核对。",
      en: "Administrative coercion of this year: measures such as sealing and seizing, and enforcement. Whether enforcement by a court on application counts differs. It can be compared with the yearly figures of law enforcement.",
    },
    clause: "条例第二十条第（六）项；行政强制法第二条",
    mistakes: {
      zh: "漏计查封、扣押；没有发生的留空不填（应填 0）。",
      en: "Sealing and seizing are forgotten; the cell is left blank where there was none (enter 0).",
    },
    open: true,
  },
  fees: {
    counts: {
      zh: "本机关本年收取的行政事业性收费，单位为万元，保留小数（29,835 元填 2.9835）。政府信息公开信息处理费是否计入，各地不一。",
      en: "Administrative charges collected by this body this year, in units of 10,000 yuan with decimals (29,835 yuan is 2.9835). Whether fees for handling applications for information are among them differs.",
    },
    clause: "条例第二十条第（八）项",
    mistakes: {
      zh: "按元填写；把罚没收入、税收、政府性基金、经营服务性收费、押金保证金计入。",
      en: "Yuan are entered; fines, taxes, government funds, service charges and deposits are included.",
    },
    open: true,
  },
  procurement: {
    counts: {
      zh: "政府集中采购的项目数量和总金额（2019 年版报告格式）。",
      en: "Number and total amount of centralised government procurement (2019 edition of the form).",
    },
    clause: "条例第二十条第（九）项",
    open: true,
  },
};

/** What the columns of table two mean where the label alone does not say it. */
export const disclosureColumns: Readonly<Partial<Record<DisclosureColumn, RowMeaning>>> = {
  issued: {
    counts: {
      zh: "成文日期在本年的。修改原有文件是否算新制发，各地不一。",
      en: "Dated within the year. Whether an amendment counts as a new document differs.",
    },
    open: true,
  },
  repealed: {
    counts: {
      zh: "本年内宣布废止或失效的。有效期届满自动失效的是否计入，各地不一。",
      en: "Repealed or declared void within the year. Whether those that simply expired count differs.",
    },
    mistakes: {
      zh: "把往年清理时已废止的文件再填一次。",
      en: "Documents repealed in an earlier clean-up are entered again.",
    },
    open: true,
  },
  inForce: {
    counts: {
      zh: "截至本年 12 月 31 日仍然有效的全部文件，包括往年制发的；一般等于上年现行有效数加本年制发、减本年废止。",
      en: "All documents in force on 31 December, those of earlier years included; as a rule last year's stock plus those issued less those repealed.",
    },
    mistakes: {
      zh: "只计本年制发的；有本年制发却填 0；填成网站公开数。",
      en: "Only this year's are counted; 0 stands beside documents issued; the number on the website is entered.",
    },
    open: true,
  },
};
