import { useEffect, useEffectEvent, useState } from "react";
import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { shellWords } from "../../shared/words/screens.ts";
import { type Notice, useShownNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** How long a notice stands there, in milliseconds: longer where there is something to do about it. */
const shownFor = 6000;
const shownWithAction = 12_000;

/** The notices, in lines of their own under everything else, so that they cover nothing; read out as they come. */
export function NoticeList() {
  const { notices } = useShownNotices();
  const { say } = useSettings();
  return (
    <section className="notices" aria-label={say(shellWords.notices)} aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.key} notice={notice} />
      ))}
    </section>
  );
}

/** A notice ends by itself, but not while the pointer or the focus is on it; what went wrong stays until somebody has dismissed it. */
function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { key, tone, text, action } = notice;
  const { dismiss } = useShownNotices();
  const { language, say } = useSettings();
  const [held, setHeld] = useState(false);
  const ends = tone === "plain" && !held;
  const after = action === undefined ? shownFor : shownWithAction;
  const end = useEffectEvent(() => dismiss(key));
  useEffect(() => {
    if (!ends) return undefined;
    const timer = setTimeout(() => end(), after);
    return () => clearTimeout(timer);
  }, [ends, after]);
  return (
    <div
      className="notice"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
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
  );
}
