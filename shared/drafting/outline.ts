import type { Form, NarrativeId } from "../forms/form.ts";
import type { Block, Narrative } from "../report/narrative.ts";

/** Headings that a part usually has; part one takes its own from the form. */
const usualHeadings = {
  s5: ["存在的主要问题", "改进情况"],
  s6: ["收取信息处理费情况", "其他需要报告的事项"],
} as const satisfies Partial<Record<NarrativeId, readonly string[]>>;

/** The headings that a part should have: the topics that the form asks for in part one, the usual ones in parts five and six. */
export function outlineOf(form: Form, part: NarrativeId): readonly string[] {
  const own = form.parts.find(({ id }) => id === part);
  if (own?.kind === "narrative" && own.topics.length > 0) return own.topics;
  return part === "s5" || part === "s6" ? usualHeadings[part] : [];
}

/**
 * A narrative with the headings of its outline that it lacks, each with an empty line below to write in. Headings that are there already
 * (the topic's words in them) and everything written stay as they are.
 */
export function withOutline(form: Form, part: NarrativeId, narrative: Narrative): Narrative {
  const added = missingHeadings(form, part, narrative).flatMap((text): readonly Block[] => [
    { kind: "heading", level: 1, content: [{ text }] },
    { kind: "paragraph", content: [] },
  ]);
  return added.length === 0 ? narrative : [...narrative, ...added];
}

/** The headings of the outline that a narrative does not have yet. */
export function missingHeadings(form: Form, part: NarrativeId, narrative: Narrative): readonly string[] {
  const present = narrative.flatMap((block) =>
    block.kind === "heading" ? [block.content.map((inline) => ("text" in inline ? inline.text : "")).join("")] : [],
  );
  return outlineOf(form, part).filter((topic) => !present.some((heading) => heading.includes(essence(topic))));
}

/** What of a topic's words its heading cannot do without: 政府信息公开平台建设 may be called 平台建设. */
function essence(topic: string): string {
  return topic.replace(/^政府信息公开/, "");
}
