import { Button, NumberInput, Paper, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { ChartName } from "../../shared/report/narrative.ts";
import type { Language } from "../../shared/words/language.ts";
import { narrativeWords } from "../../shared/words/narrative.ts";
import { asStep } from "./transaction-notes.ts";
import { parseChart, parsePicture } from "./narrative-json.ts";

/** What can be said about the selected picture or chart, beneath it: description (of a chart it is what its figures say), caption and width. Enter or Escape goes back to the text. */
export function PicturePanel({
  editor,
  position,
  wordsOf,
  takesFocus,
  language,
  onClose,
}: {
  readonly editor: Editor;
  readonly position: number;
  /** What a chart says, for those who cannot see it. */
  readonly wordsOf: (chart: ChartName) => string;
  readonly takesFocus: boolean;
  readonly language: Language;
  readonly onClose: () => void;
}) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus]);

  const node = editor.state.doc.nodeAt(position);
  const picture = node === null ? undefined : parsePicture(node.attrs);
  const chart = node === null ? undefined : parseChart(node.attrs);
  const shown = picture ?? chart;
  const dom = editor.view.nodeDOM(position);
  if (shown === undefined || !(dom instanceof HTMLElement)) return null;

  const set = (name: "description" | "caption" | "width", value: string | number | null): void => {
    const change = editor.state.tr.setNodeAttribute(position, name, value);
    editor.view.dispatch(asStep(change, `illustration:${picture?.sha256 ?? chart?.chart}:${name}`));
  };
  return (
    <Paper
      className="picture-panel"
      role="group"
      aria-label={narrativeWords[chart === undefined ? "picturePanel" : "chartPanel"][language]}
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
      {picture === undefined ? (
        <p className="quiet">{chart && wordsOf(chart.chart)}</p>
      ) : (
        <TextInput
          ref={first}
          size="xs"
          label={narrativeWords.description[language]}
          description={narrativeWords.descriptionHint[language]}
          value={picture.description}
          onChange={({ currentTarget }) => set("description", currentTarget.value)}
        />
      )}
      <TextInput
        {...(picture === undefined && { ref: first })}
        size="xs"
        label={narrativeWords.caption[language]}
        value={shown.caption ?? ""}
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
          value={shown.width}
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
          {narrativeWords[chart === undefined ? "removePicture" : "removeChart"][language]}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {narrativeWords.closePanel[language]}
        </Button>
      </div>
    </Paper>
  );
}
