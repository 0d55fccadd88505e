import type { Plugin } from "vite";
import { shellWords } from "../shared/words/screens.ts";

/** Where `renderer/index.html` says what is read until the window is drawn. */
const starting = "%STARTING%";

/**
 * What the page says and asks for before any of its scripts runs: that it is starting, and the editor, which comes beside the window's own
 * script instead of after it. Fails where the page or the editor's chunk is called something else.
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
        const styles = [...(editor.viteMetadata?.importedCss ?? [])];
        return {
          html: page,
          tags: [
            link({ rel: "modulepreload", crossorigin: true, href: `/${editor.fileName}` }),
            ...styles.map((href) => link({ rel: "stylesheet", crossorigin: true, href: `/${href}` })),
          ],
        };
      },
    },
  };
}

const link = (attrs: Readonly<Record<string, string | true>>) => ({
  tag: "link",
  attrs: { ...attrs },
  injectTo: "head" as const,
});
