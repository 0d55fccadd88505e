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

/** What the published page calls the website that it stands on. */
export function SiteSettings() {
  const { settings, change, say } = useSettings();
  const { site } = settings;
  return (
    <>
      <TextSetting
        label={say(settingsWords.siteName)}
        placeholder={settings.unitName}
        value={site.name}
        keep={(name) => void change({ site: { ...site, name } })}
      />
      <TextSetting
        label={say(settingsWords.siteDomain)}
        placeholder="www.example.gov.cn"
        value={site.domain}
        keep={(domain) => void change({ site: { ...site, domain } })}
      />
      <TextSetting
        label={say(settingsWords.siteCode)}
        placeholder="0000000000"
        most={20}
        value={site.code}
        keep={(code) => void change({ site: { ...site, code } })}
      />
    </>
  );
}

/** A short text; kept when the field is left or Enter is pressed. */
function TextSetting(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly most?: number;
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
      maxLength={props.most ?? 100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}
