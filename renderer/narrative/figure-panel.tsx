import { Button, Paper } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import type { Language } from "../../shared/words/language.ts";
import { figureDialogWords } from "../../shared/words/narrative.ts";
import type { FigureWords } from "./figure-words.ts";
import { unbindFigure } from "./narrative-commands.ts";

/** What can be done with the selected bound figure, beneath it: bind it otherwise, or leave its number as plain text. */
export function FigurePanel({
  editor,
  position,
  words,
  language,
  onChange,
}: {
  readonly editor: Editor;
  readonly position: number;
  readonly words: FigureWords;
  readonly language: Language;
  readonly onChange: () => void;
}) {
  const dom = editor.view.nodeDOM(position);
  if (!(dom instanceof HTMLElement)) return null;
  return (
    <Paper
      className="figure-panel"
      role="group"
      aria-label={figureDialogWords.panel[language]}
      shadow="sm"
      withBorder
      style={{ top: dom.offsetTop + dom.offsetHeight + 4 }}
    >
      <p>{words.title}</p>
      <div className="figure-panel-foot">
        <Button size="compact-xs" variant="default" onClick={onChange}>
          {figureDialogWords.changeBinding[language]}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            editor.view.dispatch(unbindFigure(editor.state, position, words.text));
            editor.view.focus();
          }}
        >
          {figureDialogWords.unbind[language]}
        </Button>
      </div>
    </Paper>
  );
}
