import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { firstYear, latestYear } from "../../../shared/forms/registry.ts";
import type { GatheringEntry } from "../../../shared/ipc/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { readTitle, type TitleEntry, TitleFields } from "../../parts/title-fields.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";

const years = { first: firstYear, last: latestYear };

/** Begins a gathering: who gathers, for which year, and with whose roster. Reports are gathered in January about the year before. */
export function NewGatheringDialog(props: {
  readonly earlier: readonly GatheringEntry[];
  readonly onClose: () => void;
}) {
  const bridge = useBridge();
  const desk = useDesk();
  const { settings, say, language } = useSettings();
  const [entry, setEntry] = useState<TitleEntry>({
    name: settings.unitName,
    level: settings.unitLevel,
    year: new Date().getFullYear() - 1,
  });
  const [previous, setPrevious] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const earlier = props.earlier.filter((one) => one.kind === "gathering");

  const create = async (): Promise<void> => {
    setTried(true);
    const title = readTitle(entry, years);
    if (title === undefined) return;
    const created = await bridge.call("gathering.create", previous === "" ? title : { ...title, previous });
    if (!created.ok) return setFailure(created.failure);
    props.onClose();
    desk.openGathering(created.value.path);
  };
  return (
    <DialogFrame title={say(hallWords.begin)} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TitleFields entry={entry} onChange={setEntry} years={years} judged={tried} />
        {earlier.length > 0 && (
          <NativeSelect
            label={say(hallWords.earlier)}
            value={previous}
            onChange={(event) => {
              const path = event.currentTarget.value;
              setPrevious(path);
              const last = earlier.find((one) => one.path === path);
              if (last !== undefined) setEntry({ ...entry, name: last.unit, year: last.year + 1 });
            }}
            data={[
              { value: "", label: say(hallWords.noEarlier) },
              ...earlier.map((one) => ({ value: one.path, label: hallSentences.gathering[language](one) })),
            ]}
          />
        )}
        <FormEnd failure={failure} submit={say(hallWords.create)} onClose={props.onClose} />
      </form>
    </DialogFrame>
  );
}
