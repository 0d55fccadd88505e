import { Modal, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { shellWords } from "../../shared/words/screens.ts";
import { useSettings } from "./settings-context.tsx";

/**
 * A dialog that is there as long as it is drawn. When it goes, whatever had the focus before has it again, so that somebody without a
 * mouse goes on where they were.
 */
export function Dialog(props: Omit<ModalProps, "opened">) {
  const { say } = useSettings();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
  return <Modal opened closeButtonProps={{ "aria-label": say(shellWords.close) }} {...props} />;
}
