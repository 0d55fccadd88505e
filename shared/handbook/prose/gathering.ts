import { type HandbookPage, write } from "../page.ts";

/** How the reports of many units become one. */
export const gatheringPages: readonly HandbookPage[] = [
  {
    id: "gathering",
    chapter: "gathering",
    title: { zh: "汇总台：收齐各单位的报告", en: "The hall: collecting the units' reports" },
    blocks: [
      write.text(
        "报告库里点“汇总台”，或按 Ctrl+Shift+G。每次汇总是报告库“汇总”文件夹里的一个文件，关闭窗口、断电都不会丢失已收的内容和已作的决定。旁边的 .gouji-set-changes 记着最近的决定，拷走汇总文件时请一并带上。",
        "Choose the gathering hall in the library, or press Ctrl+Shift+G. Each gathering is a file in the library; nothing that came in or was decided is lost, even in a power cut. The .gouji-set-changes beside it holds the latest decisions: take both along.",
      ),
      write.steps(
        [
          "新建汇总：写明汇总单位和年度，可沿用上年的名册。",
          "Begin: who gathers, for which year; last year's roster can be taken over.",
        ],
        [
          "名册：每行一个应报单位，可从 Excel 粘贴或从文件读取；写明简称、曾用名，认名更准。没有名册也能汇总，但看不出缺谁。",
          "Roster: a unit a line, pasted from a spreadsheet or read from a file; other names make matching surer. Without a roster nobody is known to be missing.",
        ],
        [
          "收文件：把文件或文件夹拖进窗口，或用“收文件”“收文件夹”。拖进来的原件存一份在汇总文件旁；选来的留在原处。中途可以停止，再收一次同样的文件夹就接着读。",
          "Take in: drop files or folders, or choose them. Dropped originals are kept beside the gathering, chosen ones stay where they are. It can be stopped; the same folder again goes on.",
        ],
        [
          "待看：认不准单位、没写年度、先后不明的，逐个确认，按 Enter 看下一个。程序不替您猜。",
          "To look at: whose report it is, which year, which is the last - one after the other, Enter goes on. Nothing is guessed.",
        ],
        [
          "退回：选中单位按 R，写出退回修改单（Word 和 .gouji-slip）和可复制的消息。单位再报的自动成为第 2 稿，只列出改了哪些格。",
          "Send back: R on a unit writes the slip (Word and .gouji-slip) and a message to copy. What the unit sends next is its second round, with just the cells that changed.",
        ],
        [
          "汇总数：点一格，看由哪些单位相加，最大的在前；不平的列写明出自哪个单位。汇总数不能直接改，要改须作“调整”并写明理由。",
          "Sums: choose a cell to see the units behind it, largest first, and which unit makes a column fail. A sum is never typed over; an adjustment needs a reason.",
        ],
        [
          "生成汇总报告，存入报告库，照常写文字、审签；“写出”可得汇总一览和全部数据。补收、更正后再点一次，可写入已有的汇总报告：只换数字，写好的文字保留，写入前的一稿留在历史版本里。",
          "Make the merged report; it is in the library and goes on like any other. After more or corrected reports it offers to write into the report that is there: the figures change, the text stays, and what it was is kept as a version. The overview and all values can be written.",
        ],
      ),
    ],
  },
  {
    id: "gathering-states",
    chapter: "gathering",
    title: { zh: "单位的状态和文件的去向", en: "How it stands with a unit and with a file" },
    blocks: [
      write.facts(
        [
          { zh: "未收", en: "missing" },
          { zh: "名册里有，还没有可汇总的报告。", en: "In the roster, and nothing of it counts yet." },
        ],
        [
          { zh: "待看", en: "to look at" },
          { zh: "收到的文件要先确认单位或年度。", en: "What came in has to be settled first." },
        ],
        [
          { zh: "有错", en: "errors" },
          { zh: "已按原数汇入，报告本身还有错误。", en: "Counted as it is, with open errors of its own." },
        ],
        [
          { zh: "已退", en: "sent back" },
          { zh: "这一稿已写过退回修改单。", en: "A slip was written for this very round." },
        ],
        [
          { zh: "已通过", en: "passed" },
          { zh: "已汇入，没有错误。", en: "Counted, without errors." },
        ],
        [
          { zh: "已含在上级数据", en: "within another report" },
          {
            zh: "另一份报告由它汇总而成，数据只算一次。",
            en: "Another report was merged from it; it counts once.",
          },
        ],
      ),
      write.text(
        "同一单位内容相同的文件只算一次；年度不符、空表不汇入；读不了的写明原因，不影响其他文件。",
        "The same content counts once; another year and empty forms are left out; what cannot be read says why and stops nothing else.",
      ),
    ],
  },
];
