import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { memo, type RefObject } from "react";

/** What can be done with the whole register, from the buttons above it. */
export type HeadWays = Readonly<Record<"choose" | "chooseBefore" | "tellChannels" | "fill", () => void>>;

const nothing = (): void => undefined;

/** Before the register is drawn there is nothing to do. */
export const noWays: HeadWays = { choose: nothing, chooseBefore: nothing, tellChannels: nothing, fill: nothing };

/** A button above the register. What it does is looked up when it is pressed, so that it stays as it is after a click below it. */
export const HeadButton = memo(function HeadButton(props: {
  readonly ways: RefObject<HeadWays>;
  readonly way: keyof HeadWays;
  readonly label: string;
  readonly withSheet?: boolean;
  readonly isFirst?: boolean;
  readonly disabled?: boolean;
  /** For the moment it does nothing, and keeps the focus. */
  readonly isBusy?: boolean;
}) {
  const { ways, way, label, withSheet = false, isFirst = false, disabled = false, isBusy = false } = props;
  return (
    <Button
      size="xs"
      variant={isFirst ? "filled" : "default"}
      disabled={disabled}
      {...(isBusy && { "data-disabled": true, "aria-disabled": true })}
      leftSection={withSheet && <IconFileSpreadsheet size={14} aria-hidden />}
      onClick={() => {
        if (!isBusy) ways.current[way]();
      }}
    >
      {label}
    </Button>
  );
});
