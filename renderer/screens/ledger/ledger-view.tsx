import "./ledger.css";
import { Loader, NativeSelect } from "@mantine/core";
import {
  type ClipboardEvent,
  type DragEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import { everyUnit, type Told } from "../../../shared/ledger/told.ts";
import { channelSentences } from "../../../shared/drafting/channel-sentences.ts";
import { againstReport, waiversAfter } from "../../../shared/ledger/against-report.ts";
import { ledgerSourceOf } from "../../../shared/ledger/ledger-source.ts";
import { isOfOtherYear, isUnread, type Ledger } from "../../../shared/ledger/read-ledger.ts";
import { ledgerSentences } from "../../../shared/words/ledger.ts";
import { ledgerScreenSentences, ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useAfterPaint } from "../../parts/use-after-paint.ts";
import { WayBack } from "../../parts/way-back.tsx";
import type { Edit } from "../../../shared/report/edit.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useRevision } from "../../session/use-session.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { ColumnsSection } from "./columns-section.tsx";
import { CountsSection } from "./counts-section.tsx";
import { DueSection } from "./due-section.tsx";
import { HeadButton, type HeadWays, noWays } from "./head-button.tsx";
import { SettledSection } from "./settled-section.tsx";
import { WordsSection } from "./words-section.tsx";
import { TraySection } from "./tray-section.tsx";
import { type KeptLedger, type LedgerInput, useLedger } from "./use-ledger.ts";

/** A page holds no more cells; longer tables are read from the plain text beside it. */
const mostCellsOfPage = 20_000;

/** The register of applications in place of the page: its columns, the rows that wait, and the tables as they are counted from it. */
export function LedgerView(props: {
  readonly session: ReportSession;
  readonly readOnly: boolean;
  /** The register that was looked at last, while the report is open. */
  readonly kept: RefObject<KeptLedger | undefined>;
  /** The figure whose rows somebody wants to see. */
  readonly asked: CellId | undefined;
  readonly onBack: () => void;
  readonly onJump: (cell: CellId) => void;
}) {
  const { session, readOnly } = props;
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  const revision = useRevision(session);
  const report = session.report();
  const { kept, ledger, before, reading, open, openBefore, tell, decide, decideAlike } = useLedger(report, props.kept);
  const acts = useMemo(() => ({ decide, decideAlike, tell }), [decide, decideAlike, tell]);
  const decisions = kept?.told.rows;
  const now = useMemo(() => ledger && decisions && { ledger, decisions }, [ledger, decisions]);
  // After a click the tray and the tables come first, what is folded with the next frame.
  const later = useAfterPaint(now) ?? now;
  const add = useCallback((told: Partial<Told>): void => tell(() => told), [tell]);
  const [over, setOver] = useState(false);
  const main = useRef<HTMLElement>(null);

  const { form } = session.checked().view;

  const choose = async (take: (input: LedgerInput) => Promise<void>): Promise<void> => {
    const chosen = await bridge.call("dialog.chooseFile", { kind: "document" });
    if (!chosen.ok) notices.failure(chosen.failure);
    else if (chosen.value.path !== null) await take({ path: chosen.value.path });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void open({ file });
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    const isPage = html.includes("<table") && (html.match(/<t[dh]\b/giu)?.length ?? 0) <= mostCellsOfPage;
    const pasted = isPage
      ? new File([html], "粘贴.html")
      : new File([text], text.includes("\t") ? "粘贴.csv" : "粘贴.txt");
    if (pasted.size === 0) return;
    event.preventDefault();
    void open({ file: pasted });
  };
  const taking = (counted: Ledger): readonly Edit[] => [
    { kind: "waivers", waivers: waiversAfter(report, counted.counted) },
    { kind: "ledger", ledger: ledgerSourceOf(counted, new Date().toISOString(), before()) },
  ];
  const fill = (counted: Ledger): void => {
    const { fills, differences } = againstReport(report, counted.counted);
    const applied = session.apply({
      kind: "all",
      edits: [{ kind: "cells", changes: fills }, ...taking(counted)],
    });
    if (!applied.ok) return notices.failure(applied.failure);
    const told = { filled: Object.keys(fills).length, differing: differences.length };
    notices.tell((words) => ledgerScreenSentences.filledCells[words](told));
  };

  /** Writes the sentence on channels at the end of part one; its figures follow the register. */
  const tellChannels = (counted: Ledger): void => {
    const [, withShares] = channelSentences({ year: report.year, ledger: ledgerSourceOf(counted, "") }, "s1");
    if (withShares === undefined) return;
    const narrative = [...report.narratives.s1, withShares.block];
    const applied = session.apply({
      kind: "all",
      edits: [...taking(counted), { kind: "narrative", part: "s1", narrative }],
    });
    if (applied.ok) notices.tell((words) => ledgerWords.channelsWritten[words]);
    else notices.failure(applied.failure);
  };

  const ways = useRef<HeadWays>(noWays);
  useEffect(() => {
    ways.current = {
      choose: () => void choose(open),
      chooseBefore: () => void choose(openBefore),
      tellChannels: () => ledger && tellChannels(ledger),
      fill: () => ledger && fill(ledger),
    };
  });

  return (
    <main
      ref={main}
      className="ledger"
      aria-label={say(ledgerWords.title)}
      data-takes-files
      data-over={over || undefined}
      tabIndex={-1}
      onPaste={paste}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.target === main.current) setOver(false);
      }}
      onDrop={drop}
    >
      <h1 className="unseen">{say(ledgerWords.title)}</h1>
      <div className="ledger-head">
        <WayBack label={say(ledgerWords.back)} onBack={props.onBack} />
        <HeadButton ways={ways} way="choose" label={say(ledgerWords.choose)} withSheet />
        {ledger !== undefined && <HeadButton ways={ways} way="chooseBefore" label={say(ledgerWords.chooseBefore)} />}
        {kept !== undefined && (
          <div className="ledger-told">
            <span className="ledger-name">{kept.name}</span>
            {ledger !== undefined && !reading && <RowsLine ledger={ledger} />}
          </div>
        )}
        {ledger !== undefined && ledger.channels.length > 0 && (
          <HeadButton
            ways={ways}
            way="tellChannels"
            label={say(ledgerWords.writeChannels)}
            disabled={readOnly}
            isBusy={reading}
          />
        )}
        {ledger !== undefined && (
          <HeadButton
            ways={ways}
            way="fill"
            label={say(ledgerWords.fill)}
            disabled={readOnly}
            isBusy={reading}
            isFirst
          />
        )}
      </div>
      {reading && (
        <p className="ledger-message quiet" role="status">
          <Loader size="xs" /> {say(ledgerWords.reading)}
        </p>
      )}
      {ledger === undefined || kept === undefined || later === undefined ? (
        !reading && (
          <div className="ledger-message">
            <h2>{say(ledgerWords.empty)}</h2>
            <p className="quiet">{say(ledgerWords.emptyText)}</p>
          </div>
        )
      ) : (
        <div className="ledger-body">
          <div className="ledger-side">
            {isOfOtherYear(ledger) && !isUnread(ledger) && (
              <p className="ledger-unclear">{ledgerSentences.otherYear[language]({ year: report.year })}</p>
            )}
            {ledger.units.length > 0 && (
              <NativeSelect
                size="xs"
                label={say(ledgerWords.unit)}
                value={kept.told.unit ?? ""}
                onChange={(event) => add({ unit: event.currentTarget.value })}
                data={["", ...ledger.units, { value: everyUnit, label: say(ledgerWords.everyUnit) }]}
              />
            )}
            {isUnread(ledger) && <p className="ledger-unclear">{say(ledgerWords.noHead)}</p>}
            <TraySection ledger={ledger} later={later.ledger} form={form} acts={acts} />
            <SettledSection {...later} form={form} decide={decide} />
            <ColumnsSection sheets={ledger.sheets} told={kept.told.columns} onTell={add} />
            <DueSection {...later} holidays={kept.told.holidays} onTell={add} />
            <WordsSection
              kinds={kept.told.kinds}
              results={kept.told.results}
              channels={kept.told.channels}
              form={form}
              onTell={add}
            />
          </div>
          <CountsSection
            key={kept.name}
            ledger={ledger}
            session={session}
            revision={revision}
            readOnly={readOnly}
            asked={props.asked}
            onJump={props.onJump}
          />
        </div>
      )}
    </main>
  );
}

/** How many rows there are, and how they end: the sum is always told. */
function RowsLine({ ledger }: { readonly ledger: Ledger }) {
  const { language } = useSettings();
  const count = (end: string): number => ledger.settled.filter((one) => one.end === end).length;
  return (
    <span className="quiet figures" role="status">
      {ledgerSentences.rows[language]({
        rows: ledger.settled.length,
        counted: count("counted"),
        tray: count("tray"),
        left: count("left"),
      })}
    </span>
  );
}
