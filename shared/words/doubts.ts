import type { DoubtReason } from "../recognition/reading.ts";
import type { Wording } from "./language.ts";

/** Why something that was read from a document should be looked at. */
export const doubtWords: Readonly<Record<DoubtReason, Wording>> = {
  interpreted: {
    zh: () => "不是规范的数字，请确认读出的数值",
    en: () => "Not a plain number; confirm the value that was read",
  },
  unreadable: {
    zh: () => "无法识别为数字，请手工填写",
    en: () => "No number can be read here; fill it in by hand",
  },
  nothingSign: {
    zh: () => "写的是表示“没有”的符号或文字，按不适用处理，请确认",
    en: () => "A sign for “nothing here”, taken for “not applicable”; please confirm",
  },
  yuan: {
    zh: () => "原文以元为单位，已换算成万元，请确认",
    en: () => "Stated in yuan and converted to 10,000 yuan; please confirm",
  },
  moneyUnclear: {
    zh: () => "表头写的金额单位不是万元，说不准这个数按什么单位计，请核对后填写万元数",
    en: () =>
      "The header names another unit of money than 10,000 yuan, and the number may be in either; check it and fill it in",
  },
  tooManyDigits: {
    zh: () => "位数超出表格允许的范围，请核对后手工填写",
    en: () => "More digits than the form allows; check it and fill it in by hand",
  },
  labelUnclear: {
    zh: () => "行或列的名称与表式不完全一致，请确认这个数填对了位置",
    en: () => "The label of the row or column differs from the form; confirm that the value is in the right place",
  },
  byPosition: {
    zh: () => "没有完整的表头或项目名称，按先后位置对应，请确认",
    en: () => "Headers or labels are incomplete; matched by position, please confirm",
  },
  conflict: {
    zh: () => "同一格在文件里有不同的数，请确认以哪个为准",
    en: () => "The document states different values for this cell; decide which one holds",
  },
  mergedValue: {
    zh: () => "一个合并单元格占了表中的几格，请确认各格的数",
    en: () => "One merged cell stands for several cells of the form; confirm each value",
  },
  struckOut: {
    zh: () => "原文里有划去的或看不见的内容（白字、极小的字），没有计入，请确认",
    en: () => "Words or digits here are struck out or unseen (white, tiny) and were not counted; please confirm",
  },
  noteMark: {
    zh: () => "数字后面有注释号，没有计入，请确认",
    en: () => "A mark of a note stands behind the number and was not counted; please confirm",
  },
  statedTwice: {
    zh: () => "同一个数在格里写了不止一遍，按一个数处理，请确认",
    en: () => "The same number stands here more than once and was taken for one; please confirm",
  },
  rebuilt: {
    zh: () => "版式文件里的表格是按位置拼出来的，本行合计不能印证这个数，请对照原件确认",
    en: () =>
      "Put together from the positions on the page, and no total of its row proves it; compare it with the page",
  },
  columnsShifted: {
    zh: () => "各行合计按现在的列对不上，错开一列就对得上，数据可能错列，请核对",
    en: () => "The totals do not fit these columns, but fit when moved by one; the columns may be shifted",
  },
  placeUnknown: {
    zh: () => "表格里有这个数，但找不到它对应的行或列",
    en: () => "The table holds this value, but its row or column is not known",
  },
  editionUnclear: {
    zh: () => "表格样式与报告年度不一致，或新旧样式混用，请确认表式",
    en: () => "The tables do not match the report year, or mix both forms; confirm the edition",
  },
  yearUnclear: {
    zh: () => "没有读出报告年度，请手工填写",
    en: () => "No report year was found; fill it in by hand",
  },
  yearDiffers: {
    zh: () => "文件里写的年度与指定的年度不同，已按指定的年度，请确认没有拿错文件",
    en: () => "The document states another year than the one given; the given one was taken: is it the right file?",
  },
  unitDiffers: {
    zh: () => "文件里写的单位与指定的单位不同，已按指定的单位，请确认没有拿错文件",
    en: () => "The document states another unit than the one given; the given one was taken: is it the right file?",
  },
  unitUnclear: {
    zh: () => "没有读出单位名称，请手工填写",
    en: () => "No unit was found; fill it in by hand",
  },
  namedElsewhere: {
    zh: () => "正文里没有完整的标题，单位名称或年度取自网页标题、工作表名或文件名，请核对",
    en: () =>
      "No whole title stands in the text; unit or year come from the name of the page, sheet or file; please check",
  },
  partMissing: {
    zh: () => "没有找到这一部分的标题",
    en: () => "The heading of this part was not found",
  },
  headingUnclear: {
    zh: () => "标题与规定的不同，按序号归入了这一部分，标题本身没有收入，请确认",
    en: () => "This heading is none of the form's; its number told the part, and its words were not taken in",
  },
  tableNotTaken: {
    zh: () => "正文里的这张表不属于报告规定的表格，没有收入，请看看是否要写进文字",
    en: () => "This table in the text is none of the form's and was not taken over; see whether the text has to say it",
  },
  furtherPart: {
    zh: () => "报告规定为六个部分，这一部分没有收入，请看看是否写进前面的文字",
    en: () => "A report has six parts; this one was not taken in: see whether it belongs into the text before",
  },
  textBesideTable: {
    zh: () => "这段文字写在表格部分，报告里没有它的位置，没有收入",
    en: () => "This text stands beside a table, where a report has no place for it; it was not taken over",
  },
  pictureLost: {
    zh: () => "文件里的这张图片或图表无法收入（只能收入 PNG 和 JPEG 图片），需要的话请另存为图片后插入正文",
    en: () =>
      "This picture or chart of the document was not taken over (only PNG and JPEG can be); insert it as a picture where it is needed",
  },
  worksheetEmbedded: {
    zh: () => "文件里嵌入了这张工作表，已把其中的表格读进来；原文显示的可能只是其中一部分，请对照看看",
    en: () =>
      "This worksheet is embedded in the document and was read in its place; the document may show only a part of it",
  },
  objectLost: {
    zh: () => "文件里嵌入的这个对象没有读取，请打开原文看看，里面的数和文字需要手工填写",
    en: () => "This object embedded in the document was not read; look at the document and fill in what it holds",
  },
  objectLinked: {
    zh: () => "文件只链接到另一个文件，没有读取；需要其中的数，请导入那个文件",
    en: () =>
      "The document only links to another file, which was not read; import that file where its figures are needed",
  },
  diagramLost: {
    zh: () => "文件里的这个图示（SmartArt）没有收入，需要的话请另存为图片后插入正文",
    en: () => "This diagram (SmartArt) was not taken over; insert it as a picture where it is needed",
  },
  pictureLinked: {
    zh: () => "这张图片不在文件里，只链接到别处，没有收入；需要的话请插入图片本身",
    en: () =>
      "This picture is only linked and does not stand in the file; insert the picture itself where it is needed",
  },
};
