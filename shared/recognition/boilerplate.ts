import { foldText } from "./normalise.ts";

const leftovers = /\[\s*(?:image|bookmark|图片|书签|endif|if\s)[^\]]{0,200}\]/giu;
const pictureMarks = /\[\s*(?:image|图片)[^\]]{0,200}\]/giu;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC\uFFFD]+/gu;

/** What web pages put behind words that lead to another page. */
const invitations =
  /[，,；;、]?[（(【[]?\s*(?:请?点击|点此)(?:这里|此处)?(?:查看|下载|阅读|浏览|进入)(?:详情|原文|全文|附件|更多)?\s*(?:>>|》|>)?\s*[)）\]】]?/gu;

/** A line without what conversions leave behind: marks of pictures and bookmarks, invisible characters, outer spaces. */
export function cleanLine(text: string): string {
  return text.replace(leftovers, "").replace(invisible, "").replace(invitations, "").trim();
}

/** The marks that a conversion has left where pictures stood. */
export function pictureMarksIn(text: string): readonly string[] {
  return text.match(pictureMarks) ?? [];
}

const linkedMark = /^\[image-link: (.*)\]$/u;

/** What a reader puts where a picture stands that is only linked. */
export function linkedPictureMark(name: string): string {
  return `[image-link: ${name.replace(/[[\]\s]+/gu, " ").slice(0, longestName)}]`;
}

/** The name of a picture that is only linked; undefined for other marks of pictures. */
export function linkedPictureIn(mark: string): string | undefined {
  return linkedMark.exec(mark)?.[1];
}

const longestName = 100;
const longestBoilerplate = 100;

/** Numbers of pages that cannot be anything else. */
const pageMarks: readonly RegExp[] = [
  /^[-—–―·•.]+\d{1,3}[-—–―·•.]+$/u,
  /^(?:page|p\.)[-—.:]?\d{1,3}(?:(?:of|\/)\d{1,3})?[-—.]?$/iu,
  /^第\d{1,3}页(?:[,，/]?共\d{1,3}页)?$/u,
  /^共?\d{1,3}\/\d{1,3}页?$/u,
];

const always: readonly RegExp[] = [
  ...pageMarks,
  /^[-—–―·•.\s]*\d{1,3}[-—–―·•.\s]*$/u,
  /^.{2,40}(?:\.{2,}|·{3,}|-{3,}|[—―─]{2,}|_{3,})\d{1,3}$/u,
  /^目录$/u,
  /^(?:Sheet|工作表)\d+:.{0,31}$/u,
  /^[（(]此页无正文[)）]$/u,
];

const web: readonly RegExp[] = [
  /^(?:分享|分享到|分享至|打印|关闭|收藏|返回|返回顶部|回到顶部|打印本页|关闭窗口|打印关闭)[::]?/u,
  /^\(?(?:打印|关闭|字号|字体)/u,
  /扫一扫|二维码|扫码/u,
  /^\(?(?:网站|我要|内容)?纠错/u,
  /^(?:信息)?来源[::]/u,
  /^(?:发布|发文|成文|生成|更新|公开)(?:时间|日期)[::]/u,
  /^(?:发布|发文)(?:机构|单位|机关)[::]/u,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?[::]/u,
  /^(?:字体|字号)[::]?/u,
  /^(?:索引号|主题分类|文号|信息分类|有效性|名称|组配分类|主题词)[::]/u,
  /^(?:当前|您的|您现在的|现在)(?:的)?位置/u,
  /^首页(?:>|»|\/|$)/u,
  /^(?:上一篇|下一篇|上一条|下一条|上篇|下篇)/u,
  /^(?:版权所有|主办(?:单位)?[::]|承办(?:单位)?[::]|技术支持[::]|网站标识码|网站地图|联系我们|政府网站标识码)/u,
  /ICP备|公网安备|Copyright|©|[A-Za-z]+\.gov\.cn/u,
  /^(?:相关链接|相关附件|相关阅读|相关文档|相关信息|友情链接|附件下载|网站无障碍|无障碍浏览|智能问答)/u,
  /^(?:网站支持IPv6|本网站支持|建议使用|推荐使用|您是第\d*|网站管理|运维电话|政务新媒体|无障碍阅读|长者模式|适老化|隐私声明|网站声明|关于我们|RSS)/iu,
  /^(?:联系电话|地址|邮编|邮政编码|传真)[::].*(?:邮编|电话|邮政编码|传真)[::]?/u,
  /^(?:责任编辑|编辑|作者|责编|审核)[::]/u,
];

const closing: readonly RegExp[] = [
  /^附件(?:\d|[::]|$)/u,
  /^(?:上一篇|下一篇|上一条|下一条)/u,
  /^(?:相关链接|相关附件|相关阅读|相关文档|友情链接|附件下载)/u,
  /^(?:版权所有|主办(?:单位)?[::])/u,
  /^\(?(?:打印|关闭)(?:本页|窗口|\)|$)/u,
  /^(?:分享到|分享至|扫一扫)/u,
  /^(?:审签单|更正说明)$/u,
  /^抄送[::]/u,
  /^相关(?:新闻|报道|稿件|推荐|内容|文章)(?:[::]|$)/u,
];

/** Whether a line says nothing of the report: page numbers, tables of contents, what web pages put around their text. */
export function isBoilerplate(text: string): boolean {
  if (text.length > longestBoilerplate) return false;
  const folded = foldText(text);
  if (folded === "") return true;
  return (
    always.some((pattern) => pattern.test(folded)) ||
    (folded.length <= 80 && web.some((pattern) => pattern.test(folded)))
  );
}

/** Whether a line is the number of a page, with words or signs that tell it from a value. */
export function isPageMark(text: string): boolean {
  const folded = text.length > longestBoilerplate ? "" : foldText(text);
  return pageMarks.some((pattern) => pattern.test(folded));
}

/** Whether the report ends before a line: attachments, and what follows the text of a web page. */
export function endsReport(text: string): boolean {
  if (text.length > longestBoilerplate) return false;
  const folded = foldText(text);
  return closing.some((pattern) => pattern.test(folded));
}

const dates = [
  /^\d{4}年\d{1,2}月\d{1,2}日$/u,
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u,
  /^[二2][〇○零O0][一二三四五六七八九〇○零\d]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/u,
];

/** Whether a line is nothing but a date, as below a signature. */
export function isDateLine(text: string): boolean {
  const folded = foldText(text).replace(/^\(|\)$/gu, "");
  return dates.some((pattern) => pattern.test(folded));
}
