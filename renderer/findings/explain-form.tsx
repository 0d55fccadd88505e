import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { findingsPanelWords } from "../../shared/words/findings-panel.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { keepKeys } from "../parts/keep-keys.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** Asks for the reason that explains a finding away. Ctrl+Enter keeps it, Esc leaves. */
export function ExplainForm(props: { readonly onKeep: (reason: string) => void; readonly onCancel: () => void }) {
  const { say } = useSettings();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const keep = (): void => {
    setTried(true);
    if (reason.trim() !== "") props.onKeep(reason.trim());
  };
  return (
    <form className="explain" {...keepKeys(keep, props.onCancel)}>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        autoFocus
        label={say(findingsPanelWords.reason)}
        description={say(findingsPanelWords.reasonNote)}
        placeholder={say(findingsPanelWords.reasonPlaceholder)}
        value={reason}
        error={tried && reason.trim() === "" ? say(findingsPanelWords.reasonMissing) : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="finding-actions">
        <Button size="compact-xs" type="submit">
          {say(findingsPanelWords.keep)}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={props.onCancel}>
          {say(shellWords.cancel)}
        </Button>
      </div>
    </form>
  );
}
