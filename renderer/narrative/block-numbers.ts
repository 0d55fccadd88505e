import { Extension } from "@tiptap/react";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Block } from "../../shared/report/narrative.ts";
import { numberBlocks, runsInto } from "../../shared/report/numbering.ts";
import { draftingWords } from "../../shared/words/drafting.ts";
import type { Language } from "../../shared/words/language.ts";
import { narrativeWords } from "../../shared/words/narrative.ts";

/** What stands beside the text: in a text that is still empty, and after a sentence from a pattern that nobody has checked. */
export interface BlockWords {
  readonly placeholder: string;
  readonly unchecked: string;
}

/** These words in a language; nobody is asked to write where nothing can be written. */
export const blockWords = (language: Language, readOnly: boolean): BlockWords => ({
  placeholder: readOnly ? "" : narrativeWords.placeholder[language],
  unchecked: draftingWords.unchecked[language],
});

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

function decorate(document: DocumentNode, words: BlockWords): DecorationSet {
  const [only] = document.children;
  const isEmpty = document.childCount === 1 && only?.type.name === "paragraph" && only.content.size === 0;
  const beside = attributesBeside(document.children.map(outline), isEmpty, words);
  const decorations: Decoration[] = [];
  document.forEach((node, position, index) => {
    const attributes = beside[index];
    if (attributes !== undefined) decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
  });
  return DecorationSet.create(document, decorations);
}

/** The attributes that show what stands beside each block; undefined where nothing does. `isEmpty` says that nothing is written yet. */
export function attributesBeside(
  blocks: readonly Block[],
  isEmpty: boolean,
  { placeholder, unchecked }: BlockWords,
): readonly (Readonly<Record<string, string>> | undefined)[] {
  return numberBlocks(blocks).map(({ block, number }, index) => {
    const before = blocks[index - 1];
    const classes = [
      ...(runsInto(block, blocks[index + 1]) ? ["run-in"] : []),
      ...(before !== undefined && runsInto(before, block) ? ["run-in-text"] : []),
      ...(isEmpty ? ["empty-text"] : []),
    ];
    const isPattern = block.kind === "paragraph" && block.pattern === true;
    if (number === "" && classes.length === 0 && !isPattern) return undefined;
    return {
      ...(number !== "" && { "data-number": number }),
      ...(isEmpty && placeholder !== "" && { "data-placeholder": placeholder }),
      ...(isPattern && { "data-unchecked": unchecked }),
      ...(classes.length > 0 && { class: classes.join(" ") }),
    };
  });
}

/** The part of a block on which depends what stands beside it. */
function outline(node: DocumentNode): Block {
  switch (node.type.name) {
    case "heading":
      return {
        kind: "heading",
        level: node.attrs["level"] === 2 ? 2 : 1,
        content: [],
        runIn: node.attrs["runIn"] === true,
      };
    case "point":
      return { kind: "point", content: [] };
    case "paragraph":
      return { kind: "paragraph", content: [], pattern: node.attrs["pattern"] === true };
    default:
      // Pictures and charts alike: they have no number, and nothing runs into them.
      return { kind: "picture", sha256: "", description: "", width: 100 };
  }
}
