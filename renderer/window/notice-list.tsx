import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { shellWords } from "../../shared/words/screens.ts";
import { useShownNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** The notices in the lower left corner, read out as they come. */
export function NoticeList() {
  const { notices, dismiss } = useShownNotices();
  const { language, say } = useSettings();
  return (
    <section className="notices" aria-label={say(shellWords.notices)} aria-live="polite">
      {notices.map(({ key, tone, text, action }) => (
        <div key={key} className="notice" data-tone={tone}>
          {tone === "problem" && <IconAlertTriangle size={16} aria-hidden className="mark-problem" />}
          <p>{text(language)}</p>
          {action && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                dismiss(key);
                action.perform();
              }}
            >
              {action.label(language)}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={say(shellWords.dismiss)}
            onClick={() => dismiss(key)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
    </section>
  );
}
