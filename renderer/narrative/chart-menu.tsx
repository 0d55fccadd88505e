import { Menu } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { chartNames } from "../../shared/report/narrative.ts";
import type { Language } from "../../shared/words/language.ts";
import { chartCaptions, chartTitles, narrativeWords } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import type { OpenNarrativeEditor } from "./create-narrative-editor.ts";
import { insertIllustration } from "./narrative-commands.ts";
import type { ToolbarStop } from "./narrative-toolbar.tsx";
import { ToolbarMenu } from "./toolbar-menu.tsx";

/** The charts that can be put into the text. What compares with last year waits until last year's report is linked. */
export function ChartMenu({
  open: { editor },
  session,
  language,
  stop,
}: {
  readonly open: OpenNarrativeEditor;
  readonly session: ReportSession;
  readonly language: Language;
  readonly stop: ToolbarStop;
}) {
  const { previous } = session.report();
  return (
    <ToolbarMenu
      name={narrativeWords.chart[language]}
      icon={<IconChartBar size={18} stroke={1.5} />}
      stop={stop}
      width={280}
    >
      {chartNames.map((chart) => (
        <Menu.Item
          key={chart}
          disabled={chart === "years" && previous === undefined}
          onClick={() => {
            const block = { kind: "chart", chart, width: 80, caption: chartCaptions[chart] } as const;
            editor.view.dispatch(insertIllustration(editor.state, block));
            editor.view.focus();
          }}
        >
          {chartTitles[chart][language]}
        </Menu.Item>
      ))}
    </ToolbarMenu>
  );
}
