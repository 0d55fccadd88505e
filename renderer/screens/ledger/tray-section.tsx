import { Button } from "@mantine/core";
import { type FocusEvent, memo, useEffect, useRef } from "react";
import type { Form } from "../../../shared/forms/form.ts";
import { remembered } from "../../../shared/remembered.ts";
import { type Ledger, otherYear, withoutYear } from "../../../shared/ledger/read-ledger.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { type InTray, type TrayActs, TrayRow } from "./tray-row.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** More rows than this are not shown at once. */
const most = 20;
/** So many of them fit into a window. */
const inSight = 6;

/**
 * The rows that nobody can count before somebody has looked at them, each with why, what it says, and what it may be. `later` is the ledger as it was painted last: what
 * nobody sees yet follows.
 */
export const TraySection = memo(function TraySection(props: {
  readonly ledger: Ledger;
  readonly later: Ledger;
  readonly form: Form;
  readonly acts: TrayActs;
}) {
  const { ledger, later, form, acts } = props;
  const { say, language } = useSettings();
  const tray = trayOf(ledger);
  const shown = shownOf(tray, trayOf(later));
  const rows = new Set(shown.map(({ row }) => row));
  const applications = new Map(ledger.applications.flatMap((one) => (rows.has(one.row) ? [[one.row, one]] : [])));
  const others = tray.filter(({ reason }) => otherYear.has(reason));
  const dateless = withoutYear(ledger);
  const dayless = tray.filter(({ reason }) => reason === "answerDateMissing");
  const named = tray.filter(({ reason, kinds }) => reason === "kindMissing" && kinds?.length === 1);
  const { list, onFocus } = useFocusInPlace(tray);
  return (
    <section className="ledger-tray" aria-label={say(ledgerWords.tray)} tabIndex={-1} ref={list} onFocus={onFocus}>
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
});

/** A row that somebody has decided on by key goes, and with it the button that was pressed: whatever stands in its place has the focus then. */
function useFocusInPlace(tray: readonly InTray[]) {
  const list = useRef<HTMLElement>(null);
  const place = useRef<number>(undefined);
  const rows = (): readonly Element[] => [...(list.current?.querySelectorAll(".ledger-row") ?? [])];
  useEffect(() => {
    if (place.current === undefined || document.activeElement !== document.body) return;
    const own = rows().at(Math.min(place.current, rows().length - 1));
    (own?.querySelector("button") ?? list.current)?.focus({ preventScroll: true });
  }, [tray]);
  const onFocus = ({ target }: FocusEvent): void => {
    // Whoever works with the mouse has the next button in sight, and is kept waiting for nothing.
    const found = target.matches(":focus-visible") ? rows().findIndex((row) => row.contains(target)) : -1;
    place.current = found < 0 ? undefined : found;
  };
  return { list, onFocus };
}

const trayOf = remembered(({ settled }: Ledger): readonly InTray[] =>
  settled.flatMap((one) => (one.end === "tray" ? [one] : [])),
);

/** The rows at the top, which somebody sees, come at once; those below that are new come with the next frame (`later`), once the new count stands there. */
function shownOf(tray: readonly InTray[], later: readonly InTray[]): readonly InTray[] {
  const before = new Set(later.slice(0, most));
  return tray.slice(0, most).filter((one, place) => place < inSight || before.has(one));
}
