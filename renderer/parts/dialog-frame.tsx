import { Modal, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { shellWords } from "../../shared/words/screens.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The frame of a dialog that is there as long as it is drawn. When it goes, whatever had the focus before has it again. */
export function DialogFrame(props: Omit<ModalProps, "opened">) {
  const { say } = useSettings();
  useReturnFocus();
  return <Modal opened closeButtonProps={{ "aria-label": say(shellWords.close) }} {...props} />;
}

/**
 * When the component that calls this goes, whatever had the focus before it came has it again, so that somebody without a mouse goes on
 * where they were.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}

/** Whether a dialog lies over the page, a screen's own question included: what is pressed and dropped belongs to it then. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
