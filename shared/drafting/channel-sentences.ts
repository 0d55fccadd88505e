import type { NarrativeId } from "../forms/form.ts";
import { type Channel, channels, countByChannel } from "../report/channels.ts";
import type { BoundFormula, ChannelCount, Inline } from "../report/narrative.ts";
import type { Report } from "../report/report.ts";
import type { Pattern } from "./patterns.ts";

/** How the sentences call the ways of applying. */
const printed: Readonly<Record<Channel, string>> = {
  online: "网上申请",
  mail: "信函申请",
  inPerson: "当面申请",
  email: "电子邮件申请",
  fax: "传真申请",
  oral: "口头申请",
};

/**
 * Sentences on the ways in which applications came in, as the register tells them: how many, and with their shares. None where no register was counted for
 * the report's year, or none says it.
 */
export function channelSentences(report: Pick<Report, "ledger" | "year">, part: NarrativeId): readonly Pattern[] {
  if (part !== "s1") return [];
  const used = channels.filter((channel) => (countByChannel(report, `channel.${channel}`) ?? 0) > 0);
  if (used.length === 0) return [];
  return [sentence("channels", used, false), sentence("channelShares", used, true)];
}

function sentence(id: Pattern["id"], used: readonly Channel[], withShares: boolean): Pattern {
  const content = used.flatMap((channel, place): readonly Inline[] => {
    const of: ChannelCount = { channel, from: "ledger" };
    const share: BoundFormula = { kind: "share", of, in: { cells: ["t3.received.total"], from: "report" } };
    const end = place === used.length - 1 ? "。" : withShares ? "；" : "、";
    return [
      { text: printed[channel] },
      { figure: { formula: { kind: "value", of } } },
      ...(withShares
        ? [{ text: "件，占" }, { figure: { formula: share } }, { text: `%${end}` }]
        : [{ text: `件${end}` }]),
    ];
  });
  return { id, block: { kind: "paragraph", content: [{ text: "从申请方式看，" }, ...content], pattern: true } };
}
