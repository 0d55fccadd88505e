import { actionWords } from "../../shared/words/actions.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { formatTime } from "../parts/format.ts";
import { useShownNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";

/** Everything that was said since the window was opened, the latest first: a notice may end before somebody has read it. */
export function NoticesDialog({ onClose }: { readonly onClose: () => void }) {
  const { told } = useShownNotices();
  const { say, language } = useSettings();
  return (
    <DialogFrame onClose={onClose} title={say(actionWords.notices)}>
      {told.length === 0 && <p className="quiet">{say(shellWords.noNotices)}</p>}
      <ul className="notices-told">
        {told.toReversed().map(({ key, tone, at, text }) => (
          <li key={key} className="notice" data-tone={tone}>
            <span className="quiet figures">{formatTime(at)}</span>
            <p>{text(language)}</p>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
