import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";

/** The way back from a screen that stands in place of the page; it has the focus when that opens. */
export function WayBack(props: { readonly label: string; readonly onBack: () => void }) {
  return (
    <Button
      size="xs"
      variant="subtle"
      autoFocus
      leftSection={<IconArrowLeft size={14} aria-hidden />}
      onClick={props.onBack}
    >
      {props.label}
    </Button>
  );
}
