import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { settingsWords } from "../../../shared/words/screens.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { useStart } from "../../shell/start-context.ts";

/** Who signs and is named in the journal, and whether reasons want the superior's consent. */
export function SignerSettings() {
  const { user } = useStart();
  const { settings, change, say } = useSettings();
  return (
    <>
      <TextSetting
        label={say(settingsWords.signerName)}
        placeholder={user}
        value={settings.signerName}
        keep={(signerName) => void change({ signerName })}
      />
      <TextSetting
        label={say(settingsWords.signerTitle)}
        placeholder=""
        value={settings.signerTitle}
        keep={(signerTitle) => void change({ signerTitle })}
      />
      <Checkbox
        label={say(settingsWords.consentWanted)}
        description={say(settingsWords.consentNote)}
        checked={settings.consentWanted}
        onChange={(event) => void change({ consentWanted: event.currentTarget.checked })}
      />
    </>
  );
}

/** A short text; kept when the field is left or Enter is pressed. */
function TextSetting(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly keep: (value: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const keep = (): void => {
    if (typed.trim() !== props.value) props.keep(typed.trim());
  };
  return (
    <TextInput
      label={props.label}
      placeholder={props.placeholder}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}
