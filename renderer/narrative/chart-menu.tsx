import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useRef } from "react";
import { chartNames } from "../../shared/report/narrative.ts";
import type { Language } from "../../shared/words/language.ts";
import { chartCaptions, chartTitles, narrativeWords } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import type { OpenNarrativeEditor } from "./create-narrative-editor.ts";
import { insertIllustration } from "./narrative-commands.ts";
import type { ToolbarStop } from "./narrative-toolbar.tsx";

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
  const button = useRef<HTMLButtonElement>(null);
  const { previous } = session.report();
  return (
    <Menu position="bottom-start" returnFocus={false} width={280} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={narrativeWords.chart[language]} openDelay={400}>
          <ActionIcon
            ref={button}
            {...stop}
            variant="subtle"
            color="gray"
            size={28}
            aria-label={narrativeWords.chart[language]}
          >
            <IconChartBar size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={({ key }) => key === "Escape" && button.current?.focus()}>
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
      </Menu.Dropdown>
    </Menu>
  );
}
