import "./change-list.css";
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { CellId } from "../../shared/forms/form.ts";
import { type Edition, formOf } from "../../shared/forms/registry.ts";
import type { ContentChange } from "../../shared/report/report.ts";
import { signOffScreenSentences } from "../../shared/words/sign-off-screen.ts";
import { changeText } from "../../shared/words/sign-off.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** How many changes are shown before somebody asks for all. */
const shownFirst = 8;

/** Changes of cells and sentences, what stood before struck out; a cell leads to its place. */
export function ChangeList(props: {
  readonly changes: readonly ContentChange[];
  readonly edition: Edition;
  readonly onJump?: (cell: CellId) => void;
}) {
  const { language } = useSettings();
  const [all, setAll] = useState(false);
  const { changes, onJump } = props;
  const form = formOf(props.edition);
  const shown = all ? changes : changes.slice(0, shownFirst);
  return (
    <>
      <ul className="change-list">
        {shown.map((change, at) => {
          const { place, before, after } = changeText(change, form, language);
          return (
            // Two sentences may change in the same words.
            <li key={`${at} ${place}`}>
              {"cell" in change && onJump !== undefined ? (
                <UnstyledButton className="row-link" onClick={() => onJump(change.cell)}>
                  {place}
                </UnstyledButton>
              ) : (
                <span>{place}</span>
              )}{" "}
              {before !== "" && <del>{before}</del>} {after !== "" && <ins>{after}</ins>}
            </li>
          );
        })}
      </ul>
      {changes.length > shown.length && (
        <UnstyledButton className="row-link" onClick={() => setAll(true)}>
          {signOffScreenSentences.more[language]({ count: changes.length - shown.length })}
        </UnstyledButton>
      )}
    </>
  );
}
