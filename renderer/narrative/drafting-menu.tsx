import { Menu } from "@mantine/core";
import { IconTemplate } from "@tabler/icons-react";
import type { NarrativeId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { missingHeadings, outlineOf, withOutline } from "../../shared/drafting/outline.ts";
import { channelSentences } from "../../shared/drafting/channel-sentences.ts";
import { patternsFor, trendsOf } from "../../shared/drafting/patterns.ts";
import { unitFees } from "../../shared/drafting/unit-fees.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import type { Narrative } from "../../shared/report/narrative.ts";
import { bind, bindingsThatAgree } from "../../shared/text/settle-claims.ts";
import type { Language } from "../../shared/words/language.ts";
import { bindAll, draftingWords, patternNames } from "../../shared/words/drafting.ts";
import { standardPreamble } from "../../shared/report/preamble.ts";
import type { ReportSession } from "../session/report-session.ts";
import type { OpenNarrativeEditor } from "./create-narrative-editor.ts";
import type { ToolbarStop } from "./narrative-toolbar.tsx";
import { insertPattern, patternAtCaret } from "./narrative-commands.ts";
import { ToolbarMenu } from "./toolbar-menu.tsx";

/** What helps to begin: the outline that the part should have, the preamble, and sentences whose figures follow the tables. */
export function DraftingMenu({
  open: { editor },
  session,
  part,
  language,
  stop,
  shown,
  onShow,
}: {
  readonly open: OpenNarrativeEditor;
  readonly session: ReportSession;
  readonly part: NarrativeId;
  readonly language: Language;
  readonly stop: ToolbarStop;
  /** Whether the menu is open, which the text's own menu asks for too. */
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}) {
  const report = session.report();
  const form = formOf(report.edition);
  const narrative = report.narratives[part];
  const patterns = [
    ...patternsFor(form, part, trendsOf(figureSources(report))),
    ...channelSentences(report, part),
    ...unitFees(report, part),
  ];
  const write = (next: Narrative): void => {
    session.apply({ kind: "narrative", part, narrative: next });
    editor.view.focus();
  };
  const checked = patternAtCaret(editor.state);

  return (
    <ToolbarMenu
      name={draftingWords.menu[language]}
      icon={<IconTemplate size={18} stroke={1.5} />}
      stop={stop}
      opened={shown}
      onChange={onShow}
      width={360}
    >
      {checked !== undefined && (
        <Menu.Item
          onClick={() => {
            editor.view.dispatch(editor.state.tr.setNodeAttribute(checked, "pattern", null));
            editor.view.focus();
          }}
        >
          {draftingWords.checked[language]}
        </Menu.Item>
      )}
      {part === "preamble" && (
        <Menu.Item onClick={() => write([...narrative, ...standardPreamble(form, report.unit.name, report.year)])}>
          {draftingWords.preamble[language]}
        </Menu.Item>
      )}
      {outlineOf(form, part).length > 0 && (
        <Menu.Item
          disabled={missingHeadings(form, part, narrative).length === 0}
          onClick={() => write(withOutline(form, part, narrative))}
        >
          {draftingWords[missingHeadings(form, part, narrative).length === 0 ? "outlineDone" : "outline"][language]}
        </Menu.Item>
      )}
      <BindAll session={session} language={language} onBound={() => editor.view.focus()} />
      {patterns.length > 0 && (
        <div role="group" aria-label={draftingWords.sentences[language]}>
          <Menu.Label aria-hidden className="drafting-label">
            {draftingWords.sentences[language]}
          </Menu.Label>
          {patterns.map(({ id, block }) => (
            <Menu.Item
              key={id}
              onClick={() => {
                editor.view.dispatch(insertPattern(editor.state, block));
                editor.view.focus();
              }}
            >
              {patternNames[id][language]}
            </Menu.Item>
          ))}
        </div>
      )}
    </ToolbarMenu>
  );
}

/** Binds every number that agrees, in all parts, as one step. It is worked out only when the menu opens. */
function BindAll({
  session,
  language,
  onBound,
}: {
  readonly session: ReportSession;
  readonly language: Language;
  readonly onBound: () => void;
}) {
  const { view } = session.checked();
  const bindings = bindingsThatAgree(view);
  const edit = bindings.length === 0 ? undefined : bind(bindings, view.report);
  return (
    <Menu.Item
      disabled={edit === undefined}
      onClick={() => {
        if (edit !== undefined) session.apply(edit);
        onBound();
      }}
    >
      {edit === undefined ? draftingWords.bound[language] : bindAll[language](bindings.length)}
    </Menu.Item>
  );
}
