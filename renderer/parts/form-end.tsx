import { Alert, Button } from "@mantine/core";
import type { Failure } from "../../shared/failure.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** The end of a form in a dialog: why it could not be done, the way out, and the button that does it. */
export function FormEnd(props: {
  readonly failure: Failure | undefined;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly onClose: () => void;
}) {
  const { failure, disabled = false } = props;
  const { say, language } = useSettings();
  return (
    <>
      {failure !== undefined && (
        <Alert color="red" role="alert">
          {formatFailure(failure, language)}
        </Alert>
      )}
      <div className="form-end">
        <Button variant="default" onClick={props.onClose}>
          {say(shellWords.cancel)}
        </Button>
        <Button type="submit" disabled={disabled}>
          {props.submit}
        </Button>
      </div>
    </>
  );
}
