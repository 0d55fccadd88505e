import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import { type ApplicantKind, applicantKinds } from "../../../shared/ledger/applicants.ts";
import { readDate } from "../../../shared/ledger/dates.ts";
import type { Field } from "../../../shared/ledger/fields.ts";
import { type Ledger, withoutYear } from "../../../shared/ledger/read-ledger.ts";
import type { Application } from "../../../shared/ledger/read-rows.ts";
import { type ResultRow, resultRows } from "../../../shared/ledger/results.ts";
import type { Settled, TrayReason } from "../../../shared/ledger/settle.ts";
import type { RowDecision, Told } from "../../../shared/ledger/told.ts";
import { fieldWords, kindNames, trayWords } from "../../../shared/words/ledger.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

type InTray = Extract<Settled, { readonly end: "tray" }>;

/** What can be done about a row in the tray. */
export interface TrayActs {
  readonly decide: (rows: readonly number[], decision: RowDecision) => void;
  readonly tell: (told: Partial<Told>) => void;
}

/** More rows than this are not shown at once. */
const most = 40;
const otherYear: ReadonlySet<TrayReason> = new Set(["receivedLater", "answeredEarlier"]);
const toAccept: ReadonlySet<TrayReason> = new Set([
  "hidden",
  "struck",
  "formula",
  "duplicate",
  "carriedDisagrees",
  "whichAnswered",
  "groundDisagrees",
]);

/** The rows that nobody can count before somebody has looked at them, each with why, what it says, and what it may be. */
export function TraySection(props: {
  readonly ledger: Ledger;
  readonly told: Told;
  readonly form: Form;
  readonly acts: TrayActs;
}) {
  const { ledger, acts } = props;
  const { say, language } = useSettings();
  const tray = ledger.settled.flatMap((one) => (one.end === "tray" ? [one] : []));
  const applications = new Map(ledger.applications.map((one) => [one.row, one]));
  const others = tray.filter(({ reason }) => otherYear.has(reason));
  const dateless = withoutYear(ledger);
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
            onClick={() => {
              for (const { row, kinds } of named) {
                const [kind] = kinds ?? [];
                if (kind !== undefined) acts.decide([row], { kind });
              }
            }}
          >
            {say(ledgerWords.acceptNames)} {named.length}
          </Button>
        )}
        {dateless > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => acts.tell({ dateYear: ledger.year })}>
            {ledgerScreenSentences.datesOfYear[language]({ count: dateless, year: ledger.year })}
          </Button>
        )}
        {others.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              acts.decide(
                others.map(({ row }) => row),
                { leftOut: true },
              )
            }
          >
            {say(ledgerWords.leaveOthers)} {others.length}
          </Button>
        )}
      </div>
      <ul>
        {tray.slice(0, most).map((one) => (
          <TrayRow key={`${one.row} ${one.reason}`} one={one} application={applications.get(one.row)} {...props} />
        ))}
      </ul>
      {tray.length > most && (
        <p className="quiet">{ledgerScreenSentences.more[language]({ count: tray.length - most })}</p>
      )}
    </section>
  );
}

function TrayRow(props: {
  readonly one: InTray;
  readonly application: Application | undefined;
  readonly ledger: Ledger;
  readonly told: Told;
  readonly form: Form;
  readonly acts: TrayActs;
}) {
  const { one, application, ledger, told, form, acts } = props;
  const { say, language } = useSettings();
  const [teaching, setTeaching] = useState(true);
  const [date, setDate] = useState("");
  const { row, reason, word, of, kinds, results } = one;
  const offsets = ledger.sheets.map(({ offset }) => offset);
  const choose = (decision: RowDecision): void => {
    const { kind, result } = decision;
    if (word === undefined || !teaching) acts.decide([row], decision);
    else if (kind !== undefined) acts.tell({ kinds: new Map(told.kinds).set(word, { kind }) });
    else if (result !== undefined) {
      const sense = result === "open" ? { open: true as const } : { row: result };
      acts.tell({ results: new Map(told.results).set(word, sense) });
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
        {(reason === "answerDateMissing" || reason === "resultUnknown") && (
          <Button size="compact-xs" variant="default" onClick={() => acts.decide([row], { result: "open" })}>
            {say(ledgerWords.stillOpen)}
          </Button>
        )}
        {toAccept.has(reason) && reason !== "groundDisagrees" && (
          <Button size="compact-xs" variant="light" onClick={() => acts.decide([row], { accepted: true })}>
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
                acts.decide([row], aboutReceipt ? { received: dateOf.day } : { answered: dateOf.day });
              }}
            >
              {say(ledgerWords.setDate)}
            </Button>
          </>
        )}
        <Button size="compact-xs" variant="subtle" onClick={() => acts.decide([row], { leftOut: true })}>
          {say(ledgerWords.leaveOut)}
        </Button>
        {word !== undefined && (kinds ?? results) !== undefined && (
          <Checkbox
            size="xs"
            label={say(ledgerWords.teach)}
            checked={teaching}
            onChange={(event) => setTeaching(event.currentTarget.checked)}
          />
        )}
      </div>
    </li>
  );
}

const shownFields: readonly Field[] = [
  "number",
  "applicant",
  "kind",
  "content",
  "received",
  "answered",
  "closed",
  "result",
  "ground",
];

/** What a row of the register says. */
export function RowValues({ application }: { readonly application: Application }) {
  const { say } = useSettings();
  return (
    <dl className="ledger-values">
      {shownFields.map((field) => {
        const text = application.values[field];
        return text === undefined ? null : (
          <div key={field}>
            <dt>{say(fieldWords[field])}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
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
