import "./narrative.css";
import { ActionIcon } from "@mantine/core";
import { IconPhotoX, IconStrikethrough, IconTextWrap, IconX } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { NodeSelection } from "@tiptap/pm/state";
import { lazy, Suspense, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { NarrativeId } from "../../shared/forms/form.ts";
import type { Language } from "../../shared/words/language.ts";
import { narrativeWords, pastedPicture, pasteRefusals } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import { blockWords } from "./block-numbers.ts";
import { CharacterCount } from "./character-count.tsx";
import { createNarrativeEditor, type OpenNarrativeEditor } from "./create-narrative-editor.ts";
import { ChartMenu } from "./chart-menu.tsx";
import { DraftingMenu } from "./drafting-menu.tsx";
import { FigurePanel } from "./figure-panel.tsx";
import { figureAtCaret, insertFigure, isIllustration } from "./narrative-commands.ts";
import type { KnownPictures } from "./known-pictures.ts";
import { NarrativeToolbar } from "./narrative-toolbar.tsx";
import { nodeSurroundings } from "./node-views.ts";
import type { Refusal } from "./pasting.ts";
import { PicturePanel } from "./picture-panel.tsx";
import { showStill, textAttributes, whenItsTurn } from "./still-text.ts";
import type { TextFocus } from "./text-focus.ts";

/** The dialog is loaded as soon as an editor has appeared, so that it is there before a key is pressed in the text. */
const loadDialog = async () => ({ default: (await import("./figure-dialog.tsx")).FigureDialog });
const FigureDialog = lazy(loadDialog);

/** The editor of one narrative of the open report: toolbar, text as printed, and how much it says. */
export function NarrativeEditor({
  session,
  part,
  pictures,
  readOnly,
  language,
  focus,
}: {
  readonly session: ReportSession;
  readonly part: NarrativeId;
  /** The pictures of the report, which all its editors share. */
  readonly pictures: KnownPictures;
  readonly readOnly: boolean;
  readonly language: Language;
  /** Where the editor makes itself known to findings and to the search. */
  readonly focus: TextFocus;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenNarrativeEditor>();
  const [refused, setRefused] = useState<{ readonly refusal: Refusal; readonly name: string }>();
  const [editing, setEditing] = useState(false);
  const [binding, setBinding] = useState(false);
  const [drafting, setDrafting] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    let leave: (() => void) | undefined;
    const element = place.current;
    const waiting = whenItsTurn(element, () => {
      const opened = createNarrativeEditor({
        element,
        session,
        part,
        pictures,
        readOnly,
        language,
        onRefused: (refusal, name) => setRefused({ refusal, name }),
        onEditPicture: () => setEditing(true),
        onEditFigure: () => setBinding(true),
      });
      letGo();
      void loadDialog();
      opened.editor.on("transaction", redraw).on("focus", redraw).on("blur", redraw);
      setOpen(opened);
      const unregister = focus.register(
        part,
        opened.surface,
        readOnly ? undefined : { bindFigure: () => setBinding(true), draft: () => setDrafting(true) },
      );
      leave = () => {
        unregister();
        setOpen(undefined);
        opened.destroy();
      };
      return opened.editor.view;
    });
    const letGo = showStill(element, {
      narrative: session.report().narratives[part],
      attributes: textAttributes(part, readOnly, language),
      surroundings: nodeSurroundings(session, pictures, language),
      words: blockWords(language, readOnly),
    });
    return () => {
      waiting();
      letGo();
      leave?.();
    };
  }, [session, part, pictures, readOnly, language, focus]);

  const picture = open === undefined || readOnly ? undefined : selectedPicture(open.editor);
  const figure = open === undefined || readOnly ? undefined : figureAtCaret(open.editor.state);
  const closeDialog = (): void => {
    setBinding(false);
    open?.editor.view.focus();
  };
  const closePanel = (): void => {
    setEditing(false);
    open?.editor.view.focus();
  };
  return (
    <div className="narrative" data-narrative={part}>
      {open === undefined && !readOnly && <div className="narrative-bar" aria-hidden />}
      {open !== undefined && !readOnly && (
        <NarrativeToolbar
          open={open}
          language={language}
          onFigure={() => setBinding(true)}
          menus={[
            (stop) => <ChartMenu key="charts" open={open} session={session} language={language} stop={stop} />,
            (stop) => (
              <DraftingMenu
                key="drafting"
                open={open}
                session={session}
                part={part}
                language={language}
                stop={stop}
                shown={drafting}
                onShow={setDrafting}
              />
            ),
          ]}
        >
          <CharacterCount session={session} part={part} language={language} />
        </NarrativeToolbar>
      )}
      {refused !== undefined && (
        <p className="narrative-refusal" role="alert">
          {refused.refusal === "struckWords" && <IconStrikethrough size={16} aria-hidden />}
          {refused.refusal === "tooLong" && <IconTextWrap size={16} aria-hidden />}
          {refused.refusal !== "struckWords" && refused.refusal !== "tooLong" && <IconPhotoX size={16} aria-hidden />}
          <span>
            {pasteRefusals[refused.refusal][language](
              refused.refusal === "struckWords"
                ? refused.name
                : refused.name === ""
                  ? pastedPicture[language]
                  : named(refused.name, language),
            )}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={narrativeWords.dismiss[language]}
            onClick={() => setRefused(undefined)}
          >
            <IconX size={14} />
          </ActionIcon>
        </p>
      )}
      <div className="narrative-page">
        <div ref={place} />
        {open !== undefined && picture !== undefined && (
          <PicturePanel
            key={picture.position}
            editor={open.editor}
            position={picture.position}
            wordsOf={open.chartWords}
            takesFocus={editing}
            language={language}
            onClose={closePanel}
          />
        )}
        {open !== undefined && figure !== undefined && (
          <FigurePanel
            key={figure.position}
            editor={open.editor}
            position={figure.position}
            words={open.wordsOf(figure.figure)}
            language={language}
            onChange={() => setBinding(true)}
          />
        )}
      </div>
      {open !== undefined && binding && (
        <Suspense fallback={null}>
          <FigureDialog
            session={session}
            figure={figure?.figure}
            language={language}
            onChoose={(chosen) => {
              open.editor.view.dispatch(insertFigure(open.editor.state, chosen));
              closeDialog();
            }}
            onClose={closeDialog}
          />
        </Suspense>
      )}
    </div>
  );
}

function selectedPicture({ state }: Editor): { readonly position: number } | undefined {
  const { selection } = state;
  return selection instanceof NodeSelection && isIllustration(selection.node)
    ? { position: selection.from }
    : undefined;
}

function named(name: string, language: Language): string {
  return language === "zh" ? `“${name}”` : `"${name}"`;
}
