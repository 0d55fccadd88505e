import { Modal, type ModalProps } from "@mantine/core";
import { shellWords } from "../../shared/words/screens.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

/** A dialog that is there as long as it is drawn. When it goes, whatever had the focus before has it again. */
export function Dialog(props: Omit<ModalProps, "opened">) {
  const { say } = useSettings();
  useReturnFocus();
  return <Modal opened closeButtonProps={{ "aria-label": say(shellWords.close) }} {...props} />;
}
