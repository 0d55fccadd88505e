import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import { type ApplicantKind, applicantKinds } from "../../../shared/ledger/applicants.ts";
import { readDate } from "../../../shared/ledger/dates.ts";
import type { Ledger } from "../../../shared/ledger/read-ledger.ts";
import type { Application } from "../../../shared/ledger/read-rows.ts";
import { type ResultRow, resultRows } from "../../../shared/ledger/results.ts";
import type { Settled, TrayReason } from "../../../shared/ledger/settle.ts";
import type { RowDecision, Told } from "../../../shared/ledger/told.ts";
import { kindNames, trayWords } from "../../../shared/words/ledger.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { RowValues } from "./row-values.tsx";
import type { Decisions } from "./use-ledger.ts";

/** A row in the tray. */
export type InTray = Extract<Settled, { readonly end: "tray" }>;

/** What can be done about a row in the tray. */
export interface TrayActs {
  readonly decide: (decisions: Decisions) => void;
  /** On all rows in the tray that say the same in a column. */
  readonly decideAlike: (row: number, field: "kind" | "result", decision: RowDecision) => void;
  readonly tell: (changes: (told: Told) => Partial<Told>) => void;
}

const toAccept: ReadonlySet<TrayReason> = new Set([
  "hidden",
  "struck",
  "formula",
  "duplicate",
  "continues",
  "voided",
  "severalPieces",
  "noAnswerColumns",
  "unitMissing",
  "carriedDisagrees",
  "whichAnswered",
  "groundDisagrees",
]);

/** Drawn again only where something about this very row is another. */
export const TrayRow = memo(function TrayRow(props: {
  readonly one: InTray;
  readonly application: Application | undefined;
  readonly sheets: Ledger["sheets"];
  readonly form: Form;
  readonly acts: TrayActs;
}) {
  const { one, application, sheets, form, acts } = props;
  const { say, language } = useSettings();
  const { row, reason, word, of, kinds, results } = one;
  // A word for a whole group means something else from row to row; only one that nobody knows is likely to mean the same everywhere.
  const [teaching, setTeaching] = useState(reason === "kindUnknown" || reason === "resultUnknown");
  const [date, setDate] = useState("");
  const offsets = sheets.map(({ offset }) => offset);
  const decide = (decision: RowDecision): void => acts.decide([[row, decision]]);
  const column = columnOf(one, application);
  const choose = (decision: RowDecision): void => {
    const { kind, result } = decision;
    if (!teaching || column === undefined) decide(decision);
    else if (word === undefined) acts.decideAlike(row, column, decision);
    else if (kind !== undefined) acts.tell((told) => ({ kinds: new Map(told.kinds).set(word, { kind }) }));
    else if (result !== undefined) {
      const sense = result === "open" ? { open: true as const } : { row: result };
      acts.tell((told) => ({ results: new Map(told.results).set(word, sense) }));
    }
  };
  const labelOf = (result: ResultRow): string =>
    form.cells.find((cell) => cell.row === result && cell.column === "total")?.rowLabels.at(-1) ?? result;
  const dateOf = readDate(date);
  const aboutReceipt = reason.startsWith("received");
  const wantsDate = aboutReceipt || reason === "answerDateMissing" || reason.startsWith("answered");
  return (
    <li className="ledger-row">
      <p>
        <strong>{formatRows([row], offsets, language)}</strong>{" "}
        {trayWords[reason][language]({
          ...(word !== undefined && { word }),
          ...(of !== undefined && { of: formatRows([of], offsets, language) }),
        })}
      </p>
      {application !== undefined && <RowValues application={application} />}
      <div className="ledger-acts">
        {kinds?.slice(0, 3).map((kind) => (
          <Button key={kind} size="compact-xs" variant="light" onClick={() => choose({ kind })}>
            {say(kindNames[kind])}
          </Button>
        ))}
        {kinds !== undefined && (
          <Choice
            label={say(ledgerWords.otherKind)}
            options={applicantKinds.map((kind): readonly [ApplicantKind, string] => [kind, say(kindNames[kind])])}
            onChoose={(kind) => choose({ kind })}
          />
        )}
        {results?.slice(0, 3).map((result) => (
          <Button key={result} size="compact-xs" variant="light" onClick={() => choose({ result })}>
            {labelOf(result)}
          </Button>
        ))}
        {results !== undefined && (
          <Choice
            label={say(ledgerWords.otherRow)}
            options={resultRows.map((result): readonly [ResultRow, string] => [result, labelOf(result)])}
            onChoose={(result) => choose({ result })}
          />
        )}
        {(reason === "answerDateMissing" || reason === "resultUnknown" || reason === "onlyRemarked") && (
          <Button size="compact-xs" variant="default" onClick={() => choose({ result: "open" })}>
            {say(ledgerWords.stillOpen)}
          </Button>
        )}
        {reason === "answerDateMissing" && (
          <Button size="compact-xs" variant="light" onClick={() => decide({ concluded: true })}>
            {say(ledgerWords.concluded)}
          </Button>
        )}
        {toAccept.has(reason) && reason !== "groundDisagrees" && (
          <Button size="compact-xs" variant="light" onClick={() => decide({ accepted: true })}>
            {say(ledgerWords.count)}
          </Button>
        )}
        {wantsDate && (
          <>
            <TextInput
              size="xs"
              w={160}
              aria-label={say(ledgerWords.date)}
              placeholder={say(ledgerWords.date)}
              value={date}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
            <Button
              size="compact-xs"
              variant="light"
              disabled={typeof dateOf !== "object"}
              onClick={() => {
                if (typeof dateOf !== "object") return;
                decide(aboutReceipt ? { received: dateOf.day } : { answered: dateOf.day });
              }}
            >
              {say(ledgerWords.setDate)}
            </Button>
          </>
        )}
        <Button size="compact-xs" variant="subtle" onClick={() => decide({ leftOut: true })}>
          {say(ledgerWords.leaveOut)}
        </Button>
        {column !== undefined && (
          <Checkbox
            size="xs"
            label={say(word === undefined ? ledgerWords.alike : ledgerWords.teach)}
            checked={teaching}
            onChange={(event) => setTeaching(event.currentTarget.checked)}
          />
        )}
      </div>
    </li>
  );
});

/** The column whose words somebody has to sort in; a word that is short enough is taught, longer texts are decided on together. */
function columnOf(
  { reason, kinds, results }: InTray,
  application: Application | undefined,
): "kind" | "result" | undefined {
  if (reason === "onlyRemarked") return undefined;
  const column = kinds === undefined ? "result" : "kind";
  return (kinds ?? results) === undefined || application?.values[column] === undefined ? undefined : column;
}

/** A list of which one is chosen, once. */
function Choice<T extends string>(props: {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}) {
  return (
    <NativeSelect
      size="xs"
      w={128}
      aria-label={props.label}
      value=""
      onChange={(event) => {
        const chosen = props.options.find(([value]) => value === event.currentTarget.value);
        if (chosen !== undefined) props.onChoose(chosen[0]);
      }}
      data={[{ value: "", label: props.label }, ...props.options.map(([value, label]) => ({ value, label }))]}
    />
  );
}
