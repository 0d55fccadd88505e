// oxlint-disable import/no-unassigned-import
import "@mantine/core/styles.css";
import "../../../../renderer/theme/theme.css";
import "./page.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { FindBar } from "../../../../renderer/narrative/find-bar.tsx";
import { collectPictures } from "../../../../renderer/narrative/known-pictures.ts";
import { NarrativeEditor } from "../../../../renderer/narrative/narrative-editor.tsx";
import { readPastedHtml } from "../../../../renderer/narrative/read-pasted-html.ts";
import { readPicture } from "../../../../renderer/narrative/read-picture.ts";
import { createTextFocus } from "../../../../renderer/narrative/text-focus.ts";
import { createReportSession } from "../../../../renderer/session/report-session.ts";
import { NoticesProvider } from "../../../../renderer/shell/notices.tsx";
import { theme } from "../../../../renderer/theme/theme.ts";
import { narrativeIds } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

/** The page as it stands now. */
let shown: Root | undefined;

/**
 * Shows the narrative editors alone, with nothing left of what was done before: for tests and for looking at them.
 * ?part=s1&theme=dark&find&blank&readonly&language=en
 */
function start(query: string): void {
  shown?.unmount();
  const asked = new URLSearchParams(query);
  const parts = narrativeIds.filter((id) => (asked.get("part") ?? "s1,s5").split(",").includes(id));
  const session = createReportSession(
    asked.has("blank")
      ? { ...sampleReport, narratives: { preamble: [], s1: [], s5: [], s6: [] }, pictures: [] }
      : sampleReport,
  );
  const focus = createTextFocus();
  const pictures = collectPictures(session);
  const language = asked.get("language") === "en" ? "en" : "zh";

  function Page() {
    const [finding, setFinding] = useState(asked.has("find"));
    return (
      <main
        onKeyDown={(event) => {
          if (!event.ctrlKey || event.key !== "f") return;
          event.preventDefault();
          setFinding(true);
        }}
      >
        {finding && (
          <NoticesProvider>
            <FindBar
              session={session}
              focus={focus}
              language={language}
              replacing={asked.has("replace")}
              onClose={() => setFinding(false)}
            />
          </NoticesProvider>
        )}
        {parts.map((part) => (
          <div className="sheet" key={part}>
            <NarrativeEditor
              session={session}
              part={part}
              pictures={pictures}
              readOnly={asked.has("readonly")}
              language={language}
              focus={focus}
            />
          </div>
        ))}
      </main>
    );
  }

  Reflect.set(window, "desk", { session, focus, readPastedHtml, readPicture });
  const root = document.querySelector("#root");
  if (root === null) throw new Error("no root");
  shown = createRoot(root);
  shown.render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme={asked.get("theme") === "dark" ? "dark" : "light"}>
        <Page />
      </MantineProvider>
    </StrictMode>,
  );
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
}

Reflect.set(window, "start", start);
start(location.search);
