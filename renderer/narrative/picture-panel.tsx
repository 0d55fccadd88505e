import { Button, NumberInput, Paper, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { Language } from "../../shared/words/language.ts";
import { narrativeWords } from "../../shared/words/narrative.ts";
import { asStep } from "./transaction-notes.ts";
import { parsePicture } from "./narrative-json.ts";

/** What can be said about the selected picture, beneath it: description, caption and width. Enter or Escape goes back to the text. */
export function PicturePanel({
  editor,
  position,
  takesFocus,
  language,
  onClose,
}: {
  readonly editor: Editor;
  readonly position: number;
  readonly takesFocus: boolean;
  readonly language: Language;
  readonly onClose: () => void;
}) {
  const description = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) description.current?.focus();
  }, [takesFocus]);

  const node = editor.state.doc.nodeAt(position);
  const picture = node === null ? undefined : parsePicture(node.attrs);
  const dom = editor.view.nodeDOM(position);
  if (picture === undefined || !(dom instanceof HTMLElement)) return null;

  const set = (name: "description" | "caption" | "width", value: string | number | null): void => {
    const change = editor.state.tr.setNodeAttribute(position, name, value);
    editor.view.dispatch(asStep(change, `picture:${picture.sha256}:${name}`));
  };
  return (
    <Paper
      className="picture-panel"
      role="group"
      aria-label={narrativeWords.picturePanel[language]}
      shadow="sm"
      withBorder
      style={{ top: dom.offsetTop + dom.offsetHeight + 4 }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== "Escape" && event.key !== "Enter")) return;
        if (event.key === "Enter" && event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        ref={description}
        size="xs"
        label={narrativeWords.description[language]}
        description={narrativeWords.descriptionHint[language]}
        value={picture.description}
        onChange={({ currentTarget }) => set("description", currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={narrativeWords.caption[language]}
        value={picture.caption ?? ""}
        onChange={({ currentTarget }) => set("caption", currentTarget.value === "" ? null : currentTarget.value)}
      />
      <div className="picture-panel-foot">
        <NumberInput
          size="xs"
          label={narrativeWords.width[language]}
          min={10}
          max={100}
          step={5}
          clampBehavior="blur"
          value={picture.width}
          onChange={(value) => typeof value === "number" && value >= 10 && value <= 100 && set("width", value)}
        />
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={() => {
            editor.view.dispatch(editor.state.tr.deleteSelection());
            onClose();
          }}
        >
          {narrativeWords.removePicture[language]}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {narrativeWords.closePanel[language]}
        </Button>
      </div>
    </Paper>
  );
}
