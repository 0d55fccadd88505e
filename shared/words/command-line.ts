import type { FixedWording, Wording } from "./language.ts";
import { formatAwaiting } from "./paper.ts";

/** What the command line says besides findings and failures. */
export const commandLineWords = {
  intro: {
    zh: "勾稽：编制和核对政府信息公开工作年度报告。不联网，不上传。",
    en: "Gouji prepares and checks the annual report on government information disclosure. Offline; nothing is uploaded.",
  },
  usage: { zh: "用法", en: "Usage" },
  commands: { zh: "命令", en: "Commands" },
  options: { zh: "选项", en: "Options" },
  everywhere: {
    zh: "所有命令都可以加：--lang zh|en（语言），--help（说明）。gouji --version 显示版本，gouji --licenses 显示所用第三方组件的许可。",
    en: "Every command takes --lang zh|en and --help. gouji --version tells the version, gouji --licenses the licences of the components.",
  },
  exitStatus: {
    zh: "退出状态：0 完成且没有错误；1 完成但有错误（或两者不同）；2 输入或参数不能用。",
    en: "Exit status: 0 done, nothing blocks; 1 done, but errors were found (or files differ); 2 unusable input or arguments.",
  },
  noFindings: { zh: "没有发现问题。", en: "Nothing found." },
  explained: { zh: "已说明", en: "explained" },
  typed: { zh: "填报", en: "typed" },
  computed: { zh: "计算", en: "computed" },
  declared: { zh: "原文件", en: "declared" },
  oldNode: {
    zh: "Node.js 版本过低，请安装 20.15 以上的 20 版，或 22.2 以上的版本后再运行；现有版本：",
    en: "Node.js is too old. Install 20.15 or later of 20, or 22.2 or later; this is ",
  },
  outputLost: { zh: "结果没有写出来：", en: "The output was lost: " },
  unexpected: {
    zh: "程序内部出错，没有改动任何文件；请把以下内容告诉维护者：",
    en: "Internal error; no file was changed. Please report this:",
  },
} as const satisfies Record<string, FixedWording>;

/** The usage line, summary and options of every command. */
export const commandUsage = {
  new: {
    usage: "gouji new --unit NAME --year Y [--level L] [--previous FILE] -o FILE [--force]",
    zh: "新建一份报告；给出上年报告时，带入上年结转数、各级标题和单位层级，并关联上年数据",
    en: "start a report; last year's gives its carried-on figures, its headings and its level, and is linked",
  },
  check: {
    usage: "gouji check FILE [--previous FILE] [--rules FILE] [--all] [--json]",
    zh: "核对报告，逐条说明问题；--rules 加上自定核对文件里的规则；--all 另列核对清单：每一处比较的两边和结果，以及正文中未核对的数",
    en: "check a report and explain every finding; --rules adds an office's own checks; --all also lists every comparison with both sides and its outcome, and the numbers of the text that were left unread",
  },
  show: {
    usage: "gouji show FILE [--json]",
    zh: "列出每个单元格的数值和来源；由算式得出的附算式",
    en: "list every cell with its value and origin, and how it was added up where it was",
  },
  export: {
    usage:
      "gouji export FILE… [--docx F] [--xlsx F] [--html F] [--fragment F] [--pdf F] [--csv F] [--json F] [--cover F] [--to DIR --kinds docx,pdf,…] [--public] [--fonts gb2312|windows|kylin] [--site-name T] [--site-domain T] [--site-code T] [--force]",
    zh: "导出文件；--fragment 是嵌入网站页面的网页片段，--csv、--json 是开放数据；--cover 是报送函；--to 把一份或多份报告按标题命名存进一个文件夹；--public 为公开稿，不含审签单和内容指纹；--site-name、--site-domain、--site-code 是网页标签中的网站名称（默认为单位名称）、域名和标识码",
    en: "export; --fragment is a piece for a page of a website, --csv and --json are open data; --cover is the letter that it is handed in with; --to writes one report or several into a folder under their titles; --public leaves out the sign-off sheet and the fingerprint; --site-name (else the unit's), --site-domain and --site-code are what the page calls its website",
  },
  compare: {
    usage: "gouji compare FILE FILE [--json]",
    zh: "逐格比较两份报告，后一份减前一份，变化较大的排在前面；有不同时退出状态为 1",
    en: "compare two reports cell by cell, the second against the first, large changes first; status 1 where any differs",
  },
  import: {
    usage: "gouji import FILE… [-o FILE] [--unit NAME] [--year Y] [--pick N] [--json] [--force]",
    zh: "读取 Word、WPS、Excel、LibreOffice、UOF、PDF、OFD、网页和文本文件中的报告；-o 写成报告文件，--unit、--year 补充文件里没有写的单位和年度；一个文件里有几份报告时，用 --pick 选定第几份。多个文件时逐个读取，读不了的在结果中说明",
    en: "read reports from files of Word, WPS, Excel and LibreOffice, UOF, PDF, OFD, web pages and texts; -o writes a report file, --unit and --year say what the document does not, --pick which report of a document that holds several. Of several files each is read, and one that cannot be says why",
  },
  ledger: {
    usage:
      "gouji ledger FILE --year Y [--previous FILE] [--map FILE] [--unit NAME] [-o FILE] [--into REPORT] [--json] [--force]",
    zh: "由依申请公开台账（Excel、WPS 表格、CSV、Word 表格、网页）数出表三和表四：每个数都列出所在的行，不能归类的行列出原因，一行不漏；--map 给出各列和用词的对应关系，-o 写成报告文件，--into 填入已有报告的空格并列出不一致之处，--previous 给出上年台账，逐件核对上年结转。有未归类的行或不一致时退出状态为 1",
    en: "count tables 3 and 4 from the register of applications (a workbook, CSV, a table in a document or page): every figure with its rows, every row that cannot be classified with the reason; --map says what columns and words mean, -o writes a report, --into fills the blank cells of one and lists where it differs, --previous is last year's register, to hold what is carried in against it. Status 1 where rows are left to classify or figures differ",
  },
  template: {
    usage: "gouji template --year Y [--units ROSTER] [--unit NAME] [--previous DIR] -o F.xlsx|DIR [--force]",
    zh: "写出发给各单位填报的工作簿：--units 给出名册时，在文件夹里为每个单位写一份工作簿和一份报告文件；--previous 给出上年报告（文件或文件夹）时，上年数附在表旁，上年结转填好；收回后用 gouji merge 汇总",
    en: "write workbooks for units to fill in: with a roster (--units) one a unit into a folder, each with a report file; --previous is last year's file or folder, whose figures stand beside the tables; gouji merge takes them back",
  },
  slip: {
    usage:
      "gouji slip FILE [--round N] [--deadline D] [--contact T] [--by N] [--unit NAME] [--docx F] [-o FILE.gouji-slip] [--force]",
    zh: "写退回修改单：逐条列出报告的错误和警告、重新报送的期限（--deadline）和联系人（--contact）；结果是可以直接发送的文字，--docx 写成 Word 文件，-o 写成报送单位的窗口可以读入的文件；有错误时退出状态为 1",
    en: "a returned slip: the errors and warnings of a report, the deadline and whom to call, as text for a message, as a Word document (--docx), and as a file that the unit's own window takes in (-o); status 1 where there are errors",
  },
  audit: {
    usage: "gouji audit PATH… [--roster FILE] [--previous DIR] [--rules FILE] [--xlsx F] [--json] [--force]",
    zh: "审核许多单位的报告：逐层读取文件夹里的各种文件，列出单位与规则的问题数和每一条问题；--roster 是单位名册（Excel、CSV、文本），用来列出未报单位；--previous 是上年报告所在的文件夹；--xlsx 写成工作簿。压缩包、链接、快捷方式和打开标记跳过",
    en: "check the reports of many units, in files and folders of any kind: units and rules crossed, and every finding; --roster lists who has to report, --previous is last year's folder, --xlsx writes a workbook. Archives, links, shortcuts and marks of open files are passed over",
  },
  merge: {
    usage:
      "gouji merge PATH… [--own FILE] [--roster FILE] [--year Y] [--unit NAME] [--level L] [-o FILE] [--set FILE] [--adjust FILE] [--rules FILE] [--xlsx F] [--csv F] [--parquet F] [--slips DIR] [--deadline D] [--contact T] [--by N] [--json] [--force]",
    zh: "把许多单位的报告和本级报告（--own）加成一份，逐格记下出自哪些单位；--set 把收到的各稿、名册和决定存成汇总文件，以后只补收新来的；--adjust 给出调整表（表头：单元格、调整、理由、调整人），每格一个调整，写 0 取消；--rules 用自定核对文件里的规则核对各单位的报告和汇总结果；--xlsx 写汇总一览，--csv、--parquet 写逐格明细（后者供数据库读取），--slips 在文件夹里为有错误的单位各写一份退回修改单。有文件读不了、待确认或有错误时退出状态为 1",
    en: "add the reports of many units and the own report (--own) up into one whose cells know their sources; --set keeps all rounds, the roster and decisions as a gathering to which later files are added; --adjust takes a table of what is added to a sum or taken from it, one a cell, each with its reason (heads 单元格, 调整, 理由, 调整人; 0 takes it back); --rules holds every report and the sum to an office's own checks, too; --xlsx writes an overview, --csv and --parquet every value (the latter for databases), --slips a returned slip for each unit with errors. Status 1 where a file is unreadable, has to be looked at or has errors",
  },
  sign: {
    usage:
      "gouji sign FILE --step prepared|reviewed|cleared|signed|published|returned|consented --name N [--opinion T] [--date D] [--reason T] [--consent-wanted]",
    zh: "记录一个环节：编制、复核、保密审查、审签、公开，或退回（须用 --reason 写明理由）；须按顺序办理，且没有未处理的错误；consented 是同意全部说明理由，--consent-wanted 表示说明理由须经上级同意才算数。结果列出各环节的状态",
    en: "record a step: prepared, reviewed, cleared, signed, published, or that the report is sent back (with --reason); in order only, and only while no error is open; consented is the superior's consent to all reasons, and with --consent-wanted a reason without it explains nothing. Prints how each step stands",
  },
  frame: {
    usage:
      "gouji frame FILE [--head T] [--number T] [--copy N] [--secrecy T] [--urgency T] [--to T] [--attachments T;T] [--copies-to T] [--issuer T] [--issued D] [--cover-to T] [--cover-number T] [--cover-text T] [--cover-date D] [--without O,O] [--sealed|--unsealed]",
    zh: "设置报告的公文格式要素：红头、发文字号、份号、密级和保密期限、紧急程度、主送、附件说明、抄送、印发机关和日期，以及报送函；--without 去掉所列各项；--sealed 加盖印章。结果列出已设置的各项；公开稿不印份号、密级、紧急程度和版记",
    en: "what an official document carries around the report: red head, number, copy number, secrecy, urgency, addressee, attachments, copies, who issued it and when, and a cover letter; --without takes some away; --sealed leaves room for a seal. Lists what is set. The public copy never shows copy number, secrecy, urgency and imprint",
  },
  packet: {
    usage:
      "gouji packet FILE… DIR [--without-pdf] [--fonts gb2312|windows|kylin] [--site-name T] [--site-domain T] [--site-code T] [--force] [--json]",
    zh: "把一份报告送签和公开所需的全部文件写进文件夹 DIR（审签稿、公开稿、工作簿、PDF、网页、网站嵌入片段、开放数据、报告文件、清单），全部写成或全部不写，再逐个核验；多份报告各写进 DIR 下以标题命名的文件夹；有文件不一致时退出状态为 1",
    en: "everything for signature and publication in the folder DIR, whole or not at all, each file verified; several reports go into folders under their titles in DIR; status 1 where a file differs",
  },
  verify: {
    usage: "gouji verify FILE OUTPUT|FINGERPRINT [--json]",
    zh: "核验导出的 DOCX、XLSX、网页（从网站另存的也可以）或 PDF 是否仍与报告一致，逐格、逐段列出不同；也可给出纸上的 16 位内容指纹；不一致时退出状态为 1",
    en: "whether a DOCX, XLSX, web page (also one saved from the website) or PDF still says what the report says, or a fingerprint is its own; status 1 where not",
  },
  explain: {
    usage: "gouji explain SENTENCE [--unit NAME] [--year Y] [--under HEADING] [--json]",
    zh: "解释一句话是怎样读的：词和数、小句和语境、读出的论断和单元格，以及哪些数没有读、为什么；--under 是它上面的标题",
    en: "how a sentence is read: tokens, segments and scene, claims and cells, which numbers were left unread and why; --under is the heading above it",
  },
  demo: {
    usage: "gouji demo [DIR] [--force]",
    zh: "在文件夹中生成一套完整的示例：报告、核对结果、DOCX 和 XLSX",
    en: "write a complete sample into a folder: report, check result, DOCX and XLSX",
  },
} as const;

/** A command of the command line. */
export type GoujiCommand = keyof typeof commandUsage;

/** Sentences with parameters. */
export const commandLineSentences = {
  checkedReport: {
    zh: ({ title, edition }) => `${title}（${edition} 版表式）`,
    en: ({ title, edition }) => `${title} (form of ${edition})`,
  } satisfies Wording<{ title: string; edition: string }>,
  summary: {
    zh: ({ errors, warnings, hints, explained }) =>
      `错误 ${errors} 条，警告 ${warnings} 条，提示 ${hints} 条${explained > 0 ? `，已说明 ${explained} 条` : ""}。`,
    en: ({ errors, warnings, hints, explained }) =>
      `${errors} errors, ${warnings} warnings, ${hints} hints${explained > 0 ? `, ${explained} explained` : ""}.`,
  } satisfies Wording<{ errors: number; warnings: number; hints: number; explained: number }>,
  written: {
    zh: ({ path }) => `已写入 ${path}`,
    en: ({ path }) => `Written: ${path}`,
  } satisfies Wording<{ path: string }>,
  exportedWithErrors: {
    zh: ({ errors }) => `注意：报告还有 ${errors} 条错误未处理，用 gouji check 查看。`,
    en: ({ errors }) => `Note: the report still has ${errors} errors; see gouji check.`,
  } satisfies Wording<{ errors: number }>,
  explainedBecause: {
    zh: ({ reason }) => `（已说明：${reason}）`,
    en: ({ reason }) => ` (explained: ${reason})`,
  } satisfies Wording<{ reason: string }>,
  reasonAwaits: {
    zh: ({ reason }) => formatAwaiting(reason),
    en: ({ reason }) => ` (reason: ${reason}; awaiting the superior's consent)`,
  } satisfies Wording<{ reason: string }>,
} as const;
