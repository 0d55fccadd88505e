const ended = /^(?:是|[√✓✔]|已?(?:办结|答复|完成|结案|办毕|办理完毕)|(?:按时|按期|逾期)(?:办结|答复))$/u;
const open = /^(?:否|[×✗✘]|未(?:办结|答复|完成)|尚未办结|办理中|在办|正在办理|处理中|待办|待答复)$/u;

/** What 已办结, or 是 below 是否办结, says of an application; undefined where it says nothing of that sort. */
export function readStatus(text: string): "ended" | "open" | undefined {
  const bare = text.trim();
  return ended.test(bare) ? "ended" : open.test(bare) ? "open" : undefined;
}
