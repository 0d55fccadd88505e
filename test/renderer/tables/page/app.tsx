import "@mantine/core/styles.css";
import { createTheme, MantineProvider } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { createReportSession } from "../../../../renderer/session/report-session.ts";
import { BalanceLine } from "../../../../renderer/tables/balance-line.tsx";
import { FormTable } from "../../../../renderer/tables/form-table.tsx";
import { createTableFocus } from "../../../../renderer/tables/open-table.ts";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { canonicalCells } from "../../../../shared/report/canonical.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import type { Language } from "../../../../shared/words/language.ts";
import { lastYearWith } from "../../../kit/findings.ts";
import type { TestPage } from "./test-page.ts";

const words = createTheme({ fontFamily: "Noto Sans CJK SC, sans-serif" });

/** The table's page as it stands now. */
let shown: Root | undefined;

/** Shows the page anew, with nothing left of what was done before. `settings` as in a query. */
function start(settings: string): void {
  shown?.unmount();
  const query = new URLSearchParams(settings);
  const language: Language = query.get("language") === "en" ? "en" : "zh";
  const dark = query.get("theme") === "dark";
  const blank = query.get("report") === "blank";
  const linked = query.has("lastYear") ? { ...sampleReport, previous: lastYearWith({}) } : sampleReport;
  const session = createReportSession(blank ? { ...linked, cells: {} } : linked);
  const focus = createTableFocus();

  const testPage: TestPage = {
    cell: (id) => session.cell(id) ?? null,
    set: (changes) => flushSync(() => session.apply({ kind: "cells", changes }).ok),
    codesAt: (id) => session.findingsAt(id).map(({ code }) => code),
    undo: () => flushSync(() => session.undo()),
    redo: () => flushSync(() => session.redo()),
    jump: (id) => flushSync(() => focus.focusCell(id)),
    unlink: () => flushSync(() => session.apply({ kind: "previous", previous: null }).ok),
    explain: (id) => {
      const waivers = session
        .findingsAt(id)
        .map((finding) => waiverFor(finding, session.report(), { reason: "核对过" }));
      return flushSync(() => session.apply({ kind: "waivers", waivers }).ok);
    },
    unchanged: () => {
      const { cells, ...rest } = session.report();
      const { cells: sampleCells, ...sampleRest } = sampleReport;
      const form = formOf("2021");
      const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
      return same(rest, sampleRest) && same(canonicalCells(form, cells), canonicalCells(form, sampleCells));
    },
  };
  Reflect.set(window, "testPage", testPage);

  function Page() {
    useSyncExternalStore(session.subscribe, session.canUndo);
    return (
      <main style={{ background: dark ? "#121417" : "#e8eaed", padding: 24 }}>
        {formOf("2021").tables.map(({ id, heading }) => (
          <section
            key={id}
            id={id}
            style={{ width: 640, margin: "0 auto 24px", padding: 24, background: "var(--paper)", color: "var(--ink)" }}
          >
            <h2 style={{ fontSize: 16 }}>{heading}</h2>
            <FormTable
              session={session}
              table={id}
              focus={focus}
              readOnly={query.has("readOnly")}
              language={language}
            />
            {id === "t3" && <BalanceLine session={session} language={language} />}
          </section>
        ))}
        <button type="button">after</button>
      </main>
    );
  }

  const root = document.querySelector("#root") ?? document.body.appendChild(document.createElement("div"));
  root.id = "root";
  shown = createRoot(root);
  const page = (
    <MantineProvider theme={words} forceColorScheme={dark ? "dark" : "light"}>
      <Page />
    </MantineProvider>
  );
  flushSync(() => shown?.render(page));
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
}

Reflect.set(window, "start", start);
