import { Button, Checkbox, FileButton } from "@mantine/core";
import { type KeptRules, readKeptRules, withRules } from "../../../shared/own-rules/kept-rules.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { ownCheckWords } from "../../../shared/words/own-rules.ts";
import { severityWords } from "../../../shared/words/severity.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** The files of the office's own checks: loaded, each check listed and switched on or off, taken out again. */
export function OwnChecks() {
  const notices = useNotices();
  const { settings, change, say } = useSettings();
  const kept = settings.ownChecks;
  const keep = (files: readonly KeptRules[]): void =>
    void change({ ownChecks: files.map((one) => ({ ...one, off: [...one.off] })) });
  const load = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    const loaded = withRules(kept, { file: chosen.name, text: await chosen.text() });
    if (loaded.ok) keep(loaded.value);
    else notices.failure(loaded.failure);
  };
  return (
    <>
      {kept.map((one) => (
        <OwnCheckFile
          key={one.file}
          kept={one}
          onChange={(next) => keep(kept.map((each) => (each === one ? next : each)))}
          onRemove={() => keep(kept.filter((each) => each !== one))}
        />
      ))}
      <div className="row">
        <FileButton accept=".json,application/json" onChange={(chosen) => void load(chosen)}>
          {(props) => (
            <Button {...props} variant="default" size="compact-md">
              {say(ownCheckWords.load)}
            </Button>
          )}
        </FileButton>
      </div>
    </>
  );
}

function OwnCheckFile(props: {
  readonly kept: KeptRules;
  readonly onChange: (next: KeptRules) => void;
  readonly onRemove: () => void;
}) {
  const { kept } = props;
  const { say, language } = useSettings();
  const read = readKeptRules(kept);
  return (
    <fieldset className="own-checks">
      <legend>{read.ok && read.value.name !== "" ? read.value.name : kept.file}</legend>
      <Checkbox
        label={say(ownCheckWords.use)}
        description={kept.file}
        checked={kept.on}
        onChange={(event) => props.onChange({ ...kept, on: event.currentTarget.checked })}
      />
      {!read.ok && <p role="alert">{formatFailure(read.failure, language)}</p>}
      {read.ok &&
        read.value.rules.map(({ code, sentence, severity }) => (
          <Checkbox
            key={code}
            label={`${code} ${sentence}`}
            description={say(severityWords[severity])}
            disabled={!kept.on}
            checked={kept.on && !kept.off.includes(code)}
            onChange={(event) => {
              const off = kept.off.filter((each) => each !== code);
              props.onChange({ ...kept, off: event.currentTarget.checked ? off : [...off, code] });
            }}
          />
        ))}
      <div className="row">
        <Button variant="subtle" size="compact-sm" onClick={props.onRemove}>
          {say(ownCheckWords.remove)}
        </Button>
      </div>
    </fieldset>
  );
}
