import { TextInput } from "@mantine/core";
import { useState } from "react";
import { fail, type Result, success } from "../../../shared/result.ts";
import type { Actor } from "../../../shared/sign-off/acts.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { signOffWords } from "../../../shared/words/sign-off-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { useStart } from "../../shell/start-context.ts";
import { useSigner } from "../../shell/use-signer.ts";

/** Who acts, as it is typed. */
export interface SignerEntry {
  readonly name: string;
  readonly title: string;
  readonly date: string;
}

/** What is typed about who acts: it begins with who sits at this computer, and today. */
export function useSignerEntry() {
  const { name, title } = useSigner();
  const { version } = useStart();
  const [entry, setEntry] = useState<SignerEntry>(() => ({ name, title, date: dayOf(new Date()) }));
  /** Fails where no date is chosen; `dateField` is what the field is called. */
  const actor = (dateField: string): Result<Actor> => {
    const now = new Date();
    return entry.date === ""
      ? fail({ code: "dateUnfit", option: dateField, value: "" })
      : success({ ...entry, at: now.toISOString(), today: dayOf(now), program: version });
  };
  return { entry, setEntry, actor };
}

/** The fields for who acts and when. */
export function SignerFields(props: { readonly entry: SignerEntry; readonly onChange: (entry: SignerEntry) => void }) {
  const { say } = useSettings();
  const { entry, onChange } = props;
  return (
    <div className="sign-off-signer">
      <TextInput
        label={say(signOffWords.name)}
        value={entry.name}
        maxLength={100}
        data-autofocus
        onChange={(event) => onChange({ ...entry, name: event.currentTarget.value })}
      />
      <TextInput
        label={say(signOffWords.personTitle)}
        value={entry.title}
        maxLength={100}
        onChange={(event) => onChange({ ...entry, title: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say(signOffWords.date)}
        value={entry.date}
        onChange={(event) => onChange({ ...entry, date: event.currentTarget.value })}
      />
    </div>
  );
}
