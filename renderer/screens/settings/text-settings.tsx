import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { libraryListWords } from "../../../shared/library/words.ts";
import { type DueDates, isDayOfYear, statutoryDates } from "../../../shared/sign-off/deadline.ts";
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

/** By which days reports are due here. */
export function DueSettings() {
  const { settings, change, say } = useSettings();
  const { deadlines } = settings;
  const keep = (whose: keyof DueDates, day: string): void => {
    if (isDayOfYear(day)) void change({ deadlines: { ...deadlines, [whose]: day } });
  };
  const wrong = (day: string): string | undefined => (isDayOfYear(day) ? undefined : say(libraryListWords.dueWrong));
  return (
    <>
      <TextSetting
        label={say(libraryListWords.departmentsDue)}
        placeholder={statutoryDates.departments}
        value={deadlines.departments}
        keep={(day) => keep("departments", day)}
        wrong={wrong}
      />
      <TextSetting
        label={say(libraryListWords.governmentsDue)}
        placeholder={statutoryDates.governments}
        value={deadlines.governments}
        keep={(day) => keep("governments", day)}
        wrong={wrong}
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
  /** What is wrong with a text; it is not kept then. */
  readonly wrong?: (value: string) => string | undefined;
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
      error={props.wrong?.(typed.trim())}
      maxLength={props.most ?? 100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}
