import { Alert, Button, Loader, Progress, Tabs } from "@mantine/core";
import { IconFileExport, IconFilePlus, IconFolderPlus, IconList, IconSum } from "@tabler/icons-react";
import { type ComponentProps, type DragEvent, useState } from "react";
import { type Board, boardOf, type BoardUnit, mergedOf } from "../../../shared/gathering/board.ts";
import { gathererOf } from "../../../shared/gathering/change.ts";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import type { OwnJudge } from "../../../shared/gathering/own-checks.ts";
import { remembered } from "../../../shared/remembered.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { gatheringWords } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { BackBar } from "../../parts/back-bar.tsx";
import { isDialogOpen } from "../../parts/dialog-frame.tsx";
import { droppedFiles } from "../../parts/dropped-files.ts";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { ChecksSection } from "./checks-section.tsx";
import { DoubtSection } from "./doubt-section.tsx";
import { findMerged, MergeAgainDialog } from "./merge-again-dialog.tsx";
import { OutputDialog } from "./write-dialogs.tsx";
import { RosterSection } from "./roster-section.tsx";
import { SlipDialog } from "./slip-dialog.tsx";
import { SumsSection } from "./sums-section.tsx";
import { SummaryBar } from "./summary-bar.tsx";
import { UnitsSection } from "./units-section.tsx";
import { type OpenGathering, useGathering } from "./use-gathering.ts";
import { useOwnJudge } from "./use-own-judge.ts";

/** The tabs of the hall, in the order in which somebody needs them. */
const tabs = ["units", "doubts", "checks", "sums", "roster"] as const;
type HallTab = (typeof tabs)[number];
const tabWords = {
  units: hallWords.tabUnits,
  doubts: hallWords.tabDoubts,
  checks: hallWords.tabChecks,
  sums: hallWords.tabSums,
  roster: hallWords.tabRoster,
} as const;

/** What every section of the hall is given. */
export interface HallProps {
  readonly open: OpenGathering;
  readonly gathering: Gathering;
  readonly board: Board;
  /** Something is being read, so that nothing may change. */
  readonly busy: boolean;
  /** Judges by the office's own checks; undefined where it has none. */
  readonly judgeOwn: OwnJudge | undefined;
  readonly onSendBack: (units: readonly BoardUnit[]) => void;
}

/** One gathering: what came in, what is wrong with it, what it adds up to. Files may be dropped anywhere on it. */
export function HallScreen({ path }: { readonly path: string }) {
  const open = useGathering(path);
  const desk = useDesk();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [over, setOver] = useState(false);
  const { gathering, failure } = open;
  const judgeOwn = useOwnJudge(path, gathering);
  const busy = open.progress !== undefined;

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    if (busy || isDialogOpen()) return;
    void droppedFiles(event.dataTransfer).then(({ files, refused }) => {
      for (const one of refused) notices.failure(one);
      return files.length === 0 ? undefined : open.takeFiles(files);
    });
  };
  return (
    <div
      className="screen hall"
      data-takes-files
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const taking = !busy && !isDialogOpen();
        event.dataTransfer.dropEffect = taking ? "copy" : "none";
        setOver(taking);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={drop}
    >
      <BackBar>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconList size={16} aria-hidden />}
          onClick={() => desk.openGathering(null)}
        >
          {say(hallWords.all)}
        </Button>
        <h1>
          {gathering === undefined
            ? say(hallWords.title)
            : hallSentences.gathering[language]({ unit: gathererOf(gathering), year: gathering.year })}
        </h1>
        <span className="bar-space" />
        {gathering !== undefined && <HallActions open={open} busy={busy} judgeOwn={judgeOwn} />}
      </BackBar>
      {failure !== undefined && (
        <Alert color="red" role="alert" className="banner">
          {formatFailure(failure, language)}
        </Alert>
      )}
      {gathering === undefined && failure === undefined && (
        <p className="gatherings quiet" role="status">
          <Loader size="xs" /> {say(hallWords.loading)}
        </p>
      )}
      {open.progress !== undefined && (
        <div className="hall-progress" role="status">
          <Progress
            value={open.progress.of === 0 ? 0 : (open.progress.done / open.progress.of) * 100}
            size="sm"
            className="grow"
            aria-label={hallSentences[open.progress.kind][language](open.progress)}
          />
          <span className="figures">{hallSentences[open.progress.kind][language](open.progress)}</span>
          <Button size="compact-sm" variant="default" onClick={open.stop}>
            {say(hallWords.cancel)}
          </Button>
        </div>
      )}
      {gathering !== undefined && <Hall open={open} gathering={gathering} busy={busy} judgeOwn={judgeOwn} />}
      {over && <div className="drop-veil">{say(hallWords.drop)}</div>}
    </div>
  );
}

/** The sums as they stand. */
const sumsOf = remembered((gathering: Gathering, judgeOwn: OwnJudge | undefined) =>
  mergedOf(gathering, boardOf(gathering, judgeOwn), { id: gathering.id, at: "", usual: gatheringWords.defaultUnit.zh }),
);

/** What can be done with the whole gathering. */
function HallActions({ open, busy, judgeOwn }: Pick<HallProps, "open" | "busy" | "judgeOwn">) {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say } = useSettings();
  const [writes, setWrites] = useState(false);
  const [again, setAgain] = useState<Pick<ComponentProps<typeof MergeAgainDialog>, "merged" | "before">>();
  const addFiles = async (): Promise<void> => {
    const chosen = await bridge.call("dialog.chooseDocuments", {});
    if (!chosen.ok) notices.failure(chosen.failure);
    else if (chosen.value.paths.length > 0) await open.gather(chosen.value.paths);
  };
  const addFolder = async (): Promise<void> => {
    const chosen = await bridge.call("dialog.chooseFolder", {});
    if (!chosen.ok) notices.failure(chosen.failure);
    else if (chosen.value.path !== null) await open.gather([chosen.value.path]);
  };
  const mergeNew = async (): Promise<void> => {
    const merged = await bridge.call("gathering.merge", { path: open.path });
    if (merged.ok) desk.openReport(merged.value.path);
    else notices.failure(merged.failure);
  };
  const merge = async (): Promise<void> => {
    const { gathering } = open;
    const merged = gathering && sumsOf(gathering, judgeOwn);
    if (gathering === undefined || merged === undefined) return mergeNew();
    const before = await findMerged(bridge, gathering);
    if (!before.ok) return notices.failure(before.failure);
    return before.value.length === 0 ? mergeNew() : setAgain({ merged, before: before.value });
  };
  return (
    <>
      <Button
        size="compact-md"
        disabled={busy}
        leftSection={<IconFilePlus size={16} aria-hidden />}
        onClick={() => void addFiles()}
      >
        {say(hallWords.addFiles)}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={busy}
        leftSection={<IconFolderPlus size={16} aria-hidden />}
        onClick={() => void addFolder()}
      >
        {say(hallWords.addFolder)}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={busy}
        leftSection={<IconSum size={16} aria-hidden />}
        onClick={() => void merge()}
      >
        {say(hallWords.merge)}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={busy}
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => setWrites(true)}
      >
        {say(hallWords.outputs)}
      </Button>
      {again !== undefined && (
        <MergeAgainDialog {...again} onNew={() => void mergeNew()} onClose={() => setAgain(undefined)} />
      )}
      {writes && <OutputDialog path={open.path} onClose={() => setWrites(false)} />}
    </>
  );
}

function Hall(props: Pick<HallProps, "open" | "gathering" | "busy" | "judgeOwn">) {
  const { open, gathering, busy, judgeOwn } = props;
  const { say } = useSettings();
  const [tab, setTab] = useState<HallTab>("units");
  const [returning, setReturning] = useState<readonly BoardUnit[]>();
  const board = boardOf(gathering, judgeOwn);
  const merged = sumsOf(gathering, judgeOwn);
  const given: HallProps = { open, gathering, board, busy, judgeOwn, onSendBack: setReturning };
  return (
    <main className="hall-body">
      <SummaryBar gathering={gathering} board={board} />
      <Tabs
        className="hall-tabs"
        value={tab}
        keepMounted={false}
        onChange={(value) => setTab(tabs.find((one) => one === value) ?? "units")}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(tabWords[one])}
              {one === "doubts" && board.doubts.length > 0 && ` ${board.doubts.length}`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="units">
          <UnitsSection {...given} />
        </Tabs.Panel>
        <Tabs.Panel value="doubts">
          <DoubtSection {...given} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <ChecksSection {...given} merged={merged} />
        </Tabs.Panel>
        <Tabs.Panel value="sums">
          <SumsSection {...given} merged={merged} />
        </Tabs.Panel>
        <Tabs.Panel value="roster">
          <RosterSection {...given} />
        </Tabs.Panel>
      </Tabs>
      {returning !== undefined && <SlipDialog {...given} units={returning} onClose={() => setReturning(undefined)} />}
    </main>
  );
}
