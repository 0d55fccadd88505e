import { Button } from "@mantine/core";
import { libraryWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { dialogs } from "../../dialogs/registry.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";

/** An empty library: what one can begin with. */
export function FirstStart() {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say } = useSettings();
  const openSample = async (): Promise<void> => {
    const sample = await bridge.call("library.sample", {});
    if (sample.ok) desk.openReport(sample.value.path);
    else notices.failure(sample.failure);
  };
  return (
    <section className="first-start">
      <h2>{say(libraryWords.welcome)}</h2>
      <p>{say(libraryWords.welcomeText)}</p>
      <div className="first-start-choices">
        <Button onClick={() => desk.open(dialogs.newReport)}>{say(libraryWords.newReport)}</Button>
        <Button variant="default" onClick={desk.chooseFile}>
          {say(libraryWords.openFile)}
        </Button>
        <Button variant="default" onClick={() => void openSample()}>
          {say(libraryWords.sample)}
        </Button>
      </div>
      <p className="quiet">{say(libraryWords.dropHint)}</p>
    </section>
  );
}
