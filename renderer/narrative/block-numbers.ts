import { Extension } from "@tiptap/react";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Block } from "../../shared/report/narrative.ts";
import { numberBlocks } from "../../shared/report/numbering.ts";

/** What stands beside the text: in a text that is still empty, and after a sentence from a pattern that nobody has checked. */
export interface BlockWords {
  readonly placeholder: string;
  readonly unchecked: string;
}

/** Shows the numbers of headings and points beside the text, never in it; marks run-in headings, empty texts and unchecked sentences. */
export const blockNumbers = (words: BlockWords): Extension =>
  Extension.create({
    name: "blockNumbers",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        state: {
          init: (_, state) => decorate(state.doc, words),
          apply: (transaction, decorations) =>
            transaction.docChanged ? decorate(transaction.doc, words) : decorations,
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ],
  });

function decorate(document: DocumentNode, { placeholder, unchecked }: BlockWords): DecorationSet {
  const numbered = numberBlocks(document.children.map(outline));
  const decorations: Decoration[] = [];
  document.forEach((node, position, index) => {
    const number = numbered[index]?.number ?? "";
    const isEmpty = document.childCount === 1 && node.type.name === "paragraph" && node.content.size === 0;
    const classes = [
      ...(runsIn(document.maybeChild(index), document.maybeChild(index + 1)) ? ["run-in"] : []),
      ...(runsIn(document.maybeChild(index - 1), node) ? ["run-in-text"] : []),
      ...(isEmpty ? ["empty-text"] : []),
    ];
    const isPattern = node.attrs["pattern"] === true;
    if (number === "" && classes.length === 0 && !isPattern) return;
    decorations.push(
      Decoration.node(position, position + node.nodeSize, {
        ...(number !== "" && { "data-number": number }),
        ...(isEmpty && placeholder !== "" && { "data-placeholder": placeholder }),
        ...(isPattern && { "data-unchecked": unchecked }),
        ...(classes.length > 0 && { class: classes.join(" ") }),
      }),
    );
  });
  return DecorationSet.create(document, decorations);
}

function runsIn(heading: DocumentNode | null, text: DocumentNode | null): boolean {
  return heading?.type.name === "heading" && heading.attrs["runIn"] === true && text?.type.name === "paragraph";
}

/** The part of a block on which its numbering depends. */
function outline(node: DocumentNode): Block {
  switch (node.type.name) {
    case "heading":
      return { kind: "heading", level: node.attrs["level"] === 2 ? 2 : 1, content: [] };
    case "point":
      return { kind: "point", content: [] };
    default:
      return { kind: "paragraph", content: [] };
  }
}
