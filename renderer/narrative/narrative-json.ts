import type { JSONContent } from "@tiptap/react";
import { z } from "zod";
import { knownNarrative, namesKnownCells } from "../../shared/report-file/known-cells.ts";
import { reportFileSchema } from "../../shared/report-file/schema.ts";
import {
  type Block,
  type BoundFigure,
  type ChartBlock,
  type Inline,
  isText,
  type Narrative,
  type PictureBlock,
} from "../../shared/report/narrative.ts";

/** A narrative as the report file has it: the one description of what may stand in the text. */
const inFileSchema = reportFileSchema.shape.narratives.unwrap().shape.s1.unwrap();
const narrativeSchema = inFileSchema.refine(namesKnownCells).transform(knownNarrative);

const figureSchema = z.object({ type: z.literal("figure"), attrs: z.object({ figure: z.unknown() }) });
const inlineSchema = z.union([
  z.object({ type: z.literal("text"), text: z.string() }).transform(({ text }): unknown => ({ text })),
  figureSchema.transform(({ attrs }): unknown => ({ figure: attrs.figure })),
]);
const runs = z.array(inlineSchema).default([]);

/** An attribute that the editor holds as null where the narrative has nothing. */
const optional = z
  .unknown()
  .optional()
  .transform((value) => value ?? undefined);

const blockSchema = z.discriminatedUnion("type", [
  z
    .object({
      type: z.literal("paragraph"),
      attrs: z.object({ pattern: optional }).default({ pattern: undefined }),
      content: runs,
    })
    .transform(({ attrs, content }): unknown => ({
      kind: "paragraph",
      content,
      ...(attrs.pattern !== undefined && { pattern: attrs.pattern }),
    })),
  z.object({ type: z.literal("point"), content: runs }).transform((block): unknown => ({
    kind: "point",
    content: block.content,
  })),
  z
    .object({ type: z.literal("heading"), attrs: z.object({ level: z.unknown(), runIn: optional }), content: runs })
    .transform(({ attrs, content }): unknown => ({
      kind: "heading",
      level: attrs.level,
      content,
      ...(attrs.runIn !== undefined && { runIn: attrs.runIn }),
    })),
  z
    .object({
      type: z.literal("picture"),
      attrs: z.object({ sha256: z.unknown(), description: z.unknown(), width: z.unknown(), caption: optional }),
    })
    .transform(({ attrs: { caption, ...rest } }): unknown => ({
      kind: "picture",
      ...rest,
      ...(caption !== undefined && { caption }),
    })),
  z
    .object({
      type: z.literal("chart"),
      attrs: z.object({ chart: z.unknown(), width: z.unknown(), caption: optional }),
    })
    .transform(({ attrs: { caption, ...rest } }): unknown => ({
      kind: "chart",
      ...rest,
      ...(caption !== undefined && { caption }),
    })),
]);

const documentSchema = z
  .object({ type: z.literal("doc"), content: z.array(blockSchema).default([]) })
  .transform((document) => document.content)
  .pipe(narrativeSchema);

/** A narrative as the editor's document. An empty narrative is one empty paragraph, because a caret needs a line to stand in. */
export function narrativeToJson(narrative: Narrative): JSONContent {
  const blocks = narrative.map(blockToJson);
  return { type: "doc", content: blocks.length === 0 ? [{ type: "paragraph" }] : blocks };
}

/** Reads an editor document; undefined where it says anything that a narrative cannot hold. */
export function parseNarrativeJson(json: unknown): Narrative | undefined {
  const parsed = documentSchema.safeParse(json);
  return parsed.success ? settleNarrative(parsed.data) : undefined;
}

/** Reads a bound figure, as copied text and the editor's attributes carry it. */
export function parseFigure(json: unknown): BoundFigure | undefined {
  const parsed = narrativeSchema.safeParse([{ kind: "paragraph", content: [{ figure: json }] }]);
  const [block] = parsed.success ? parsed.data : [];
  const [inline] = block?.kind === "paragraph" ? block.content : [];
  return inline !== undefined && "figure" in inline ? inline.figure : undefined;
}

/** Reads a picture, as copied text and the editor's attributes carry it. */
export function parsePicture(json: unknown): PictureBlock | undefined {
  const parsed = blockSchema.pipe(inFileSchema.element).safeParse({ type: "picture", attrs: json });
  return parsed.success && parsed.data.kind === "picture" ? parsed.data : undefined;
}

/** Reads a chart, as copied text and the editor's attributes carry it. */
export function parseChart(json: unknown): ChartBlock | undefined {
  const parsed = blockSchema.pipe(inFileSchema.element).safeParse({ type: "chart", attrs: json });
  return parsed.success && parsed.data.kind === "chart" ? parsed.data : undefined;
}

/**
 * The same narrative without what nobody can see: empty runs gone, neighbouring words in one run, and nothing at all instead of one empty
 * paragraph.
 */
export function settleNarrative(narrative: Narrative): Narrative {
  const blocks = narrative.map((block): Block =>
    isText(block) ? { ...block, content: settleInlines(block.content) } : block,
  );
  const [first] = blocks;
  return blocks.length === 1 && first?.kind === "paragraph" && first.content.length === 0 ? [] : blocks;
}

function settleInlines(content: readonly Inline[]): readonly Inline[] {
  const settled: Inline[] = [];
  for (const inline of content) {
    const last = settled.at(-1);
    if ("figure" in inline) settled.push(inline);
    else if (inline.text === "") continue;
    else if (last !== undefined && "text" in last) settled[settled.length - 1] = { text: last.text + inline.text };
    else settled.push(inline);
  }
  return settled;
}

function blockToJson(block: Block): JSONContent {
  switch (block.kind) {
    case "paragraph":
      return withContent({ type: "paragraph", attrs: { pattern: block.pattern ?? null } }, block.content);
    case "point":
      return withContent({ type: "point" }, block.content);
    case "heading":
      return withContent({ type: "heading", attrs: { level: block.level, runIn: block.runIn ?? null } }, block.content);
    case "picture": {
      const { sha256, description, width, caption } = block;
      return { type: "picture", attrs: { sha256, description, width, caption: caption ?? null } };
    }
    case "chart": {
      const { chart, width, caption } = block;
      return { type: "chart", attrs: { chart, width, caption: caption ?? null } };
    }
  }
}

function withContent(json: JSONContent, content: readonly Inline[]): JSONContent {
  const inlines = settleInlines(content).map((inline): JSONContent =>
    "text" in inline
      ? { type: "text", text: inline.text }
      : { type: "figure", attrs: { figure: { ...inline.figure } } },
  );
  return inlines.length === 0 ? json : { ...json, content: inlines };
}
