import type { Plugin } from "vite";
import { shellWords } from "../shared/words/screens.ts";

/** Where `renderer/index.html` says what is read until the window is drawn. */
const starting = "%STARTING%";

/**
 * What the page says and asks for before any of its scripts runs: that it is starting, and the style sheet of the editor, for which its script would
 * wait. Fails where the page or the editor's chunk is called something else.
 */
export function startPage(): Plugin {
  return {
    name: "start-page",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        if (!html.includes(starting)) throw new Error(`the page does not say ${starting}`);
        const page = html.replace(starting, shellWords.starting.zh);
        // There is no bundle while somebody works on the sources.
        if (bundle === undefined) return page;
        const editor = Object.values(bundle).find((chunk) => chunk.type === "chunk" && chunk.name === "editor");
        if (editor?.type !== "chunk") throw new Error("the page has no editor");
        const tags = [...(editor.viteMetadata?.importedCss ?? [])].map((href) => ({
          tag: "link",
          attrs: { rel: "stylesheet", crossorigin: true, href: `/${href}` },
          injectTo: "head" as const,
        }));
        return { html: page, tags };
      },
    },
  };
}
