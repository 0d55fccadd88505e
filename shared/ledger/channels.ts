import { remembered } from "../remembered.ts";
import { type WordLine, wordReader } from "./word-table.ts";

/** The ways in which an application may come in, as part one of a report tells them. They do not stand in table three. */
export const channels = ["online", "mail", "inPerson", "email", "fax", "oral"] as const;

/** A way in which an application came in. */
export type Channel = (typeof channels)[number];

/** The words for ways of applying. */
const channelWords: readonly WordLine<Channel>[] = [
  {
    means: "online",
    words: "网络 网上 网上申请 在线 在线申请 平台 网站 网络申请 互联网 依申请公开平台 网上平台 系统 网页",
  },
  {
    means: "mail",
    words: "信函 邮寄 邮政寄送 ems 挂号 挂号信 平信 信件 邮件寄送 快递 书信 寄送 邮寄申请 信函申请 纸质邮寄",
  },
  { means: "inPerson", words: "当面 现场 窗口 当面申请 现场申请 当面提交 上门 现场提交 当面递交 直接送达" },
  { means: "email", words: "电子邮件 邮箱 电子邮箱 email e-mail 电邮" },
  { means: "fax", words: "传真" },
  { means: "oral", words: "口头 代填 口头申请 电话" },
];

/** Reads the words for ways of applying, with those that the user has taught. */
export const channelReader = remembered((taught: ReadonlyMap<string, Channel>) =>
  wordReader(channelWords, "申请 方式 提交", taught),
);
