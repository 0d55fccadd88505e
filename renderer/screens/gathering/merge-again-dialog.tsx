import { Radio } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { gathererOf } from "../../../shared/gathering/change.ts";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import { isMergedFor, mergedAgain } from "../../../shared/gathering/merge-again.ts";
import { isSameUnitName } from "../../../shared/gathering/unit-names.ts";
import { changedCells } from "../../../shared/gathering/verdicts.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Bridge } from "../../../shared/ipc/contract.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { reportPayload, useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** A report of the library into which a gathering was merged before. */
interface MergedBefore {
  readonly path: string;
  readonly name: string;
  readonly report: Report;
}

/** The reports of the library that a gathering was merged into before. */
export async function findMerged(bridge: Bridge, gathering: Gathering): Promise<Result<readonly MergedBefore[]>> {
  const { year, edition } = gathering;
  const unit = gathererOf(gathering);
  const listed = await bridge.call("library.list", {});
  if (!listed.ok) return listed;
  const found: MergedBefore[] = [];
  for (const entry of listed.value) {
    if (entry.kind !== "report" || entry.year !== year || !isSameUnitName(unit, entry.unit.name)) continue;
    const { path, name } = entry;
    const read = await bridge.call("report.read", { path });
    if (read.ok && isMergedFor(read.value, { unit, year, edition })) found.push({ path, name, report: read.value });
  }
  return success(found);
}

/** Asks whether the new figures go into the report that is there, or into a new one. */
export function MergeAgainDialog(props: {
  readonly merged: Report;
  readonly before: readonly MergedBefore[];
  readonly onNew: () => void;
  readonly onClose: () => void;
}) {
  const { merged, before } = props;
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say, language } = useSettings();
  const [chosen, setChosen] = useState(before[0]?.path ?? "");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async (): Promise<void> => {
    if (chosen === "") {
      props.onClose();
      return props.onNew();
    }
    setBusy(true);
    const written = await writeInto(bridge, chosen, merged);
    setBusy(false);
    if (!written.ok) return setFailure(written.failure);
    props.onClose();
    const words = written.value === "draft" ? hallWords.draftFirst : hallWords.mergedAgain;
    notices.tell((each) => words[each]);
    desk.openReport(chosen);
  };
  return (
    <DialogFrame title={say(hallWords.mergeAgain)} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Radio.Group aria-label={say(hallWords.mergeAgain)} value={chosen} onChange={setChosen}>
          <div className="choices">
            {before.map(({ path, name, report }) => (
              <Radio
                key={path}
                size="xs"
                value={path}
                label={hallSentences.writeInto[language]({
                  name,
                  cells: changedCells(report.cells, merged.cells).length,
                })}
              />
            ))}
            <Radio size="xs" value="" label={say(hallWords.mergeNew)} />
          </div>
        </Radio.Group>
        <p className="quiet">{say(hallWords.mergeAgainNote)}</p>
        <FormEnd failure={failure} submit={say(hallWords.merge)} disabled={busy} onClose={props.onClose} />
      </form>
    </DialogFrame>
  );
}

/** Writes new figures into a merged report; what it was stays as a version with a name. One with unsaved changes is only opened, so that nobody loses them. */
async function writeInto(bridge: Bridge, path: string, merged: Report): Promise<Result<"written" | "draft">> {
  const opened = await bridge.call("report.open", { path, mode: "edit" });
  if (!opened.ok) return opened;
  const { report, stamp, holder, draft } = opened.value;
  const write = async (): Promise<Result<"written" | "draft">> => {
    if (holder !== null) return fail({ code: "lockedByOther", path, ...holder });
    if (draft !== null) return success("draft");
    const named = await bridge.call("report.nameVersion", { path, name: hallWords.beforeMerging.zh });
    if (!named.ok) return named;
    const after = mergedAgain(report, merged, new Date().toISOString());
    const saved = await bridge.call("report.save", { path, stamp, report: reportPayload(after), overwrite: false });
    if (saved.ok) return success("written");
    // Nothing was changed, so that nothing is to be offered when the report is opened next.
    await bridge.call("report.discardDraft", { path });
    return saved;
  };
  const written = await write();
  await bridge.call("report.close", { path });
  return written;
}
