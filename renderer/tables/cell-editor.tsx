import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useSyncExternalStore } from "react";
import type { Cell } from "../../shared/forms/form.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { type CellMode, keyCommand } from "../../shared/table-editing/key-command.ts";
import { selectCell } from "../../shared/table-editing/selection.ts";
import { type CellDraft, openDraft } from "./cell-draft.ts";
import { copyBlock, pasteTables, readClipboard } from "./clipboard.ts";
import { performCommand, showCorner } from "./perform-command.ts";
import type { OpenTable } from "./open-table.ts";

interface CellEditorProps {
  readonly open: OpenTable;
  readonly cell: Cell;
  readonly name: string;
  readonly description: string | undefined;
  readonly keysId: string;
}

interface OpenEditor {
  readonly text: string;
  readonly mode: "typing" | "editing";
  readonly draft: CellDraft;
}

/**
 * The input of the active cell. It has the focus of the table all the time and cannot be seen until something is typed, so that an input
 * method finds a place already for its first key.
 */
export function CellEditor({ open, cell, name, description, keysId }: CellEditorProps) {
  const { session, cursor } = open;
  const locked = open.readOnly || cell.computed;
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const tabLeaves = useRef(false);
  const latest = useRef<OpenEditor | undefined>(undefined);
  const [editor, setEditor] = useState<OpenEditor>();
  const mode: CellMode = editor?.mode ?? "ready";
  const requests = useSyncExternalStore(cursor.subscribe, cursor.requests);

  const show = (next: OpenEditor | undefined): void => {
    latest.current = next;
    setEditor(next);
  };
  const type = (text: string): void => {
    const now = latest.current ?? { mode: "typing", draft: openDraft(session, cell) };
    show({ ...now, text });
    if (!composing.current) now.draft.write(text);
  };
  const edit = (): void => {
    if (locked || latest.current?.mode === "editing") return;
    const working = session.report().workings?.[cell.id];
    const text = latest.current?.text ?? (working === undefined ? formatCell(session.cell(cell.id)) : `=${working}`);
    show({ text, mode: "editing", draft: latest.current?.draft ?? openDraft(session, cell) });
  };
  const close = (): void => {
    if (composing.current && latest.current !== undefined) latest.current.draft.write(latest.current.text);
    composing.current = false;
    show(undefined);
  };

  useLayoutEffect(() => {
    if (requests === 0) return;
    const element = input.current;
    element?.focus({ preventScroll: true });
    const block = cursor.request() === "jump" ? "center" : "nearest";
    element?.closest("td")?.scrollIntoView({ block, inline: "nearest" });
    if (cursor.request() === "edit") edit();
    // Only a new request moves the focus.
  }, [requests]);

  useEffect(
    () =>
      session.subscribe(() => {
        if (latest.current?.draft.current() === false) show(undefined);
      }),
    [session],
  );

  // A cell that is left in the middle of a composition keeps what was composed.
  useLayoutEffect(() => {
    // While building, React leaves and enters every effect once more, and no second focus is told then.
    if (input.current?.matches(":focus") === true) cursor.setFocused(true);
    return () => {
      if (composing.current) latest.current?.draft.write(latest.current.text);
      cursor.setFocused(false);
    };
  }, [cursor]);

  const pressKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || composing.current || event.key === "Process") return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const command = keyCommand({ key, command: event.ctrlKey || event.metaKey, shift, alt }, mode);
    const leaving = tabLeaves.current && key === "Tab";
    if (key !== "Shift") tabLeaves.current = false;
    if (command === undefined || leaving) return;
    const wasOpen = latest.current !== undefined;
    if (command.kind === "cancel") {
      if (wasOpen) {
        event.stopPropagation();
        latest.current?.draft.cancel();
        composing.current = false;
        show(undefined);
      } else {
        tabLeaves.current = true;
        cursor.select(selectCell(cell.id));
        cursor.dismissNote();
      }
      return;
    }
    if (command.kind === "edit") {
      event.preventDefault();
      edit();
      return;
    }
    if (wasOpen) close();
    const done = performCommand(open, command);
    if (done || wasOpen || key !== "Tab") event.preventDefault();
    if (command.kind === "extend") showCorner(input.current?.closest("table"), cursor.selection().corner);
  };

  const copy = (event: ClipboardEvent<HTMLInputElement>): void => {
    if (latest.current !== undefined) return;
    event.preventDefault();
    copyBlock(open, event.clipboardData);
  };
  const cut = (event: ClipboardEvent<HTMLInputElement>): void => {
    copy(event);
    if (latest.current === undefined) performCommand(open, { kind: "blank" });
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const tables = readClipboard(event.clipboardData);
    const several = tables.flatMap(({ rows }) => rows).flat().length > 1;
    if (latest.current !== undefined && !several) return;
    event.preventDefault();
    if (open.readOnly || tables.length === 0) return;
    close();
    pasteTables(open, tables);
  };

  const findingsId = useId();
  return (
    <>
      <input
        ref={input}
        className="ft-editor"
        data-mode={mode}
        data-wide={(editor?.text.length ?? 0) > 6 || undefined}
        type="text"
        inputMode={cell.kind === "amount" ? "decimal" : "numeric"}
        autoComplete="off"
        spellCheck={false}
        readOnly={locked}
        aria-label={name}
        aria-describedby={description === undefined ? keysId : `${findingsId} ${keysId}`}
        value={editor?.text ?? ""}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={pressKey}
        onCompositionStart={() => {
          composing.current = true;
          if (!locked && latest.current === undefined) type("");
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          if (!locked) type(event.currentTarget.value);
        }}
        onFocus={() => {
          open.focus.enter(open);
          cursor.setFocused(true);
        }}
        onBlur={() => {
          close();
          tabLeaves.current = false;
          cursor.setFocused(false);
        }}
        onCopy={copy}
        onCut={cut}
        onPaste={paste}
      />
      {/* Referred to and not an aria-description, which a screen reader passes over where there is a reference too. */}
      {description !== undefined && (
        <span id={findingsId} hidden>
          {description}
        </span>
      )}
    </>
  );
}
