import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { memo, useDeferredValue, useState } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import { remembered } from "../../../shared/remembered.ts";
import { type ApplicantKind, applicantKinds } from "../../../shared/ledger/applicants.ts";
import { readDate } from "../../../shared/ledger/dates.ts";
import { type Ledger, otherYear, withoutYear } from "../../../shared/ledger/read-ledger.ts";
import type { Application } from "../../../shared/ledger/read-rows.ts";
import { type ResultRow, resultRows } from "../../../shared/ledger/results.ts";
import type { Settled, TrayReason } from "../../../shared/ledger/settle.ts";
import type { RowDecision, Told } from "../../../shared/ledger/told.ts";
import { RowValues } from "./row-values.tsx";
import type { Decisions } from "./use-ledger.ts";
import { kindNames, trayWords } from "../../../shared/words/ledger.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

type InTray = Extract<Settled, { readonly end: "tray" }>;

/** What can be done about a row in the tray. */
export interface TrayActs {
  readonly decide: (decisions: Decisions) => void;
  /** On all rows in the tray that say the same in a column. */
  readonly decideAlike: (row: number, field: "kind" | "result", decision: RowDecision) => void;
  readonly tell: (changes: (told: Told) => Partial<Told>) => void;
}

/** More rows than this are not shown at once. */
const most = 20;
/** So many of them fit into a window. */
const inSight = 6;
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

/** The rows that nobody can count before somebody has looked at them, each with why, what it says, and what it may be. */
export function TraySection(props: { readonly ledger: Ledger; readonly form: Form; readonly acts: TrayActs }) {
  const { ledger, form, acts } = props;
  const { say, language } = useSettings();
  const tray = trayOf(ledger);
  const later = useDeferredValue(ledger);
  const shown = shownOf(tray, trayOf(later));
  const rows = new Set(shown.map(({ row }) => row));
  const applications = new Map(ledger.applications.flatMap((one) => (rows.has(one.row) ? [[one.row, one]] : [])));
  const others = tray.filter(({ reason }) => otherYear.has(reason));
  const dateless = withoutYear(ledger);
  const dayless = tray.filter(({ reason }) => reason === "answerDateMissing");
  const named = tray.filter(({ reason, kinds }) => reason === "kindMissing" && kinds?.length === 1);
  return (
    <section className="ledger-tray" aria-label={say(ledgerWords.tray)}>
      <h2>
        {say(ledgerWords.tray)} <span className="figures">{tray.length}</span>
      </h2>
      {tray.length === 0 && <p className="quiet">{say(ledgerWords.trayEmpty)}</p>}
      <div className="ledger-acts">
        {named.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              acts.decide(
                named.flatMap(({ row, kinds: [kind] = [] }) => (kind === undefined ? [] : [[row, { kind }] as const])),
              )
            }
          >
            {say(ledgerWords.acceptNames)} {named.length}
          </Button>
        )}
        {dateless > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => acts.tell(() => ({ dateYear: ledger.year }))}>
            {ledgerScreenSentences.datesOfYear[language]({ count: dateless, year: ledger.year })}
          </Button>
        )}
        {dayless.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => acts.decide(dayless.map(({ row }) => [row, { concluded: true }]))}
          >
            {ledgerScreenSentences.concludedInYear[language]({ count: dayless.length, year: ledger.year })}
          </Button>
        )}
        {others.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => acts.decide(others.map(({ row }) => [row, { leftOut: true }]))}
          >
            {say(ledgerWords.leaveOthers)} {others.length}
          </Button>
        )}
      </div>
      <ul>
        {shown.map((one) => (
          <TrayRow
            key={`${one.row} ${one.reason}`}
            one={one}
            application={applications.get(one.row)}
            sheets={ledger.sheets}
            form={form}
            acts={acts}
          />
        ))}
      </ul>
      {tray.length > most && (
        <p className="quiet">{ledgerScreenSentences.more[language]({ count: tray.length - most })}</p>
      )}
    </section>
  );
}

const trayOf = remembered(({ settled }: Ledger): readonly InTray[] =>
  settled.flatMap((one) => (one.end === "tray" ? [one] : [])),
);

/** The rows at the top, which somebody sees, come at once; those below that are new come with the next frame (`later`), once the new count stands there. */
function shownOf(tray: readonly InTray[], later: readonly InTray[]): readonly InTray[] {
  const before = new Set(later.slice(0, most));
  return tray.slice(0, most).filter((one, place) => place < inSight || before.has(one));
}

/** Drawn again only where something about this very row is another. */
const TrayRow = memo(function TrayRow(props: {
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
