import type { LikelyCell, SlipKind } from "../checks/suspect-slips.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Words over the cells that may be to blame. */
export const suspectWords = {
  likely: { zh: "可能填错的是", en: "These may be wrong" },
} as const satisfies Record<string, FixedWording>;

/** Why a cell may be the wrong one, as half a sentence. */
const slipSentences: Readonly<Record<SlipKind, Wording<Pick<LikelyCell, "now" | "fitting">>>> = {
  edited: {
    zh: ({ now, fitting }) => `上次相符之后，由 ${fitting} 改为 ${now}`,
    en: ({ now, fitting }) => `changed from ${fitting} to ${now} since the column last balanced`,
  },
  swapped: {
    zh: ({ now, fitting }) => `${now} 与 ${fitting} 仅两位数字颠倒`,
    en: ({ now, fitting }) => `${now} is ${fitting} with two digits swapped`,
  },
  digit: {
    zh: ({ now, fitting }) => `${now} 与 ${fitting} 仅多一位或少一位`,
    en: ({ now, fitting }) => `${now} and ${fitting} differ by one digit`,
  },
  lastYear: {
    zh: ({ fitting }) => `上年此格为 ${fitting}，改为该数即相符`,
    en: ({ fitting }) => `it was ${fitting} last year, which would balance`,
  },
  otherSide: {
    zh: ({ now }) => `差额恰为 ${now} 的两倍，可能填在了等式的另一边`,
    en: ({ now }) => `the difference is twice ${now}: it may stand on the wrong side`,
  },
  twice: {
    zh: ({ now }) => `差额恰为 ${now}，可能重复计入`,
    en: ({ now }) => `the difference is ${now}: it may be counted twice`,
  },
};

/** A cell that may be wrong, with every reason. */
export const likelySentence: Wording<{ readonly cell: string; readonly likely: LikelyCell }> = {
  zh: ({ cell, likely }) => `${cell}：${likely.slips.map((slip) => slipSentences[slip].zh(likely)).join("；")}。`,
  en: ({ cell, likely }) => `${cell}: ${likely.slips.map((slip) => slipSentences[slip].en(likely)).join("; ")}.`,
};
