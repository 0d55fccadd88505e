import { type HandbookPage, write } from "../page.ts";

/** How a year's report comes about with this program, and where help is found. */
export const beginPages: readonly HandbookPage[] = [
  {
    id: "begin",
    chapter: "begin",
    title: { zh: "从头到尾", en: "From beginning to end" },
    blocks: [
      write.steps(
        [
          "新建：有上年报告的，选“沿用上年度报告”，上年结转数和各级标题随之带入；收到的 Word、Excel、PDF 等文件直接拖进窗口导入。",
          "New: choose last year's report where there is one, its carried-on figures and headings come along; documents in Word, Excel, PDF and the like are dropped on the window.",
        ],
        [
          "填表：先表三（收到和处理申请），再表二、表四。总计由程序计算，不用填；没有发生的填 0。填满一列后核对，填写途中不提示错误。",
          "Tables: table three first, then two and four. Totals are computed. Enter 0 where nothing happened. A column is judged when it is full.",
        ],
        [
          "写文字：第一、五、六部分。文字中的数可以与表格联动，表格改了文字跟着改；与表格不一致的数加下划线并说明原因。",
          "Text: parts one, five and six. Numbers can follow the tables; those that contradict them are underlined with the reason.",
        ],
        [
          "核对：右侧逐条列出问题，点击到位置；能确定怎样改的一键改正，确有原因的写明理由。“核对清单”列出全部比较，相符的也列出。",
          "Check: findings on the right lead to their places; some are mended by one click, others explained. The check list shows every comparison, also those that agree.",
        ],
        [
          "审签（F7）：编制、复核、保密审查、审签、公开，依次办理；此后改动任何一格、一句，之前的签署自动失效并说明是哪里改了。",
          "Sign-off (F7): step by step; whatever is changed later voids the steps and says what changed.",
        ],
        [
          "导出和公开：导出 Word、Excel、PDF、网页，或一次生成材料包；公开后用“核验导出文件”检查网站上的是否与报告一致。",
          "Export and publish: Word, Excel, PDF, web page, or the whole packet at once; afterwards verify that what is published says the same.",
        ],
      ),
      {
        kind: "picture",
        picture: "balance",
        shows: {
          zh: "表三、右侧的问题和下方的平衡行",
          en: "Table three, the findings at the right, the balance line below",
        },
      },
      { kind: "pages", name: { zh: "接着看", en: "See also" }, ids: ["counting", "keys", "signing"] },
    ],
  },
  {
    id: "import",
    chapter: "begin",
    title: { zh: "导入收到的文件", en: "Taking in documents" },
    blocks: [
      write.text(
        "把文件或文件夹拖到窗口，或选“打开或导入”。左边是原文件，右边是读出的数；有疑问的逐项确认，没有找到的列出，文件里写的总计与算出的总计并列。不确定的不猜，原来的报告不会被覆盖。",
        "Drop files or a folder on the window, or choose Open or import. The document stands beside what was read; doubts are confirmed one by one. Nothing is guessed, and no report is overwritten.",
      ),
      {
        kind: "picture",
        picture: "import",
        shows: { zh: "导入时原文件与读出的数并列", en: "A document beside what was read from it" },
      },
      write.list(
        [
          "扫描件和照片不能读取，请向来文单位索取可编辑的文件。",
          "Scans and photographs cannot be read; ask for the file itself.",
        ],
        [
          "带密码或宏的文件不读取，请去掉后另存再导入。",
          "Files with a password or macros are refused; save them without.",
        ],
        ["一个文件里有几份报告时，程序逐份列出供选择。", "A file that holds several reports is told apart."],
      ),
    ],
  },
];
