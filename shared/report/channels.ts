import type { CellId } from "../forms/form.ts";
import type { LedgerSource } from "./ledger-source.ts";

/** The ways in which an application may come in, as part one of a report tells them. They do not stand in table three. */
export const channels = ["online", "mail", "inPerson", "email", "fax", "oral"] as const;

/** A way in which an application came in. */
export type Channel = (typeof channels)[number];

/** The words for ways of applying, with spaces between them: in registers and in the text. */
export const channelWords: readonly { readonly means: Channel; readonly words: string }[] = [
  {
    means: "online",
    words:
      "网络 网上 网上申请 在线 在线申请 线上 线上申请 平台 网站 网站申请 网络申请 互联网 依申请公开平台 网上平台 在线平台 网络平台 门户网站 政府网站 政务服务网 系统 网页",
  },
  {
    means: "mail",
    words: "信函 邮寄 邮政寄送 ems 挂号 挂号信 平信 信件 邮件寄送 快递 书信 寄送 邮寄申请 信函申请 纸质邮寄 来函 来信",
  },
  {
    means: "inPerson",
    words: "当面 现场 窗口 当面申请 现场申请 当面提交 上门 现场提交 当面递交 直接送达 当场提交 面交",
  },
  { means: "email", words: "电子邮件 邮箱 电子邮箱 email e-mail 电邮" },
  { means: "fax", words: "传真" },
  { means: "oral", words: "口头 代填 口头申请 电话" },
];

/** The name under which a count by channel is looked up beside the cells. */
export type ChannelName = `channel.${Channel}`;

/** Whether a name is that of a count by channel. */
export function isChannelName(name: string): name is ChannelName {
  return name.startsWith("channel.");
}

/** A look-up of cells for whoever may also ask for counts by channel, of which it knows none. */
export function ofCellsAlone<L>(lookUp: (id: CellId) => L | undefined): (name: CellId | ChannelName) => L | undefined {
  return (name) => (isChannelName(name) ? undefined : lookUp(name));
}

/** Whether a register that tells the ways of applying was counted for a report's year. */
export function countsChannels({ ledger, year }: LedgerYear): boolean {
  return ledger?.year === year && ledger.channels !== undefined;
}

/** What a report keeps of its register, and the year that it is for. */
interface LedgerYear {
  readonly ledger?: LedgerSource;
  readonly year: number;
}

/** How many of the applications received in the year came in one way; undefined where no register that tells it was counted for the year. */
export function countByChannel({ ledger, year }: LedgerYear, name: ChannelName): number | undefined {
  if (ledger?.year !== year || ledger.channels === undefined) return undefined;
  const channel = channels.find((one) => name === `channel.${one}`);
  return channel === undefined ? undefined : (ledger.channels[channel] ?? 0);
}

const longestFirst = channelWords
  .flatMap(({ means, words }) => words.split(" ").map((word) => ({ means, word })))
  .toSorted((a, b) => b.word.length - a.word.length);

/** The ways of applying that a stretch of a text names, each once: longer words first, so that 电子邮件 is none of 信件. */
export function channelsNamed(text: string): readonly Channel[] {
  let rest = text.toLowerCase();
  const named = new Set<Channel>();
  for (const { means, word } of longestFirst) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, "\n");
    named.add(means);
  }
  return [...named];
}
