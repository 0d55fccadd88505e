import type { NarrativeId } from "../../../shared/forms/form.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import type { KnownPictures } from "../../narrative/known-pictures.ts";
import { NarrativeEditor } from "../../narrative/narrative-editor.tsx";
import type { TextFocus } from "../../narrative/text-focus.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useReading } from "../../session/use-session.ts";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { BalanceLine } from "../../tables/balance-line.tsx";
import { FormTable } from "../../tables/form-table.tsx";
import type { TableFocus } from "../../tables/open-table.ts";
import { usePageMenu } from "./page-menu.tsx";

/** The report as it will be printed: title, preamble and the six parts, tables and text in place. */
export function Paper(props: {
  readonly session: ReportSession;
  readonly tableFocus: TableFocus;
  readonly textFocus: TextFocus;
  readonly pictures: KnownPictures;
  readonly readOnly: boolean;
  /** Whether the report is filled in row by row just now; the page keeps its place meanwhile. */
  readonly hidden: boolean;
  /** Whether table three has the whole window. */
  readonly whole: boolean;
}) {
  const { session, tableFocus, textFocus, pictures, readOnly, hidden, whole } = props;
  const { view } = useDesk();
  const { openMenu, menu } = usePageMenu(tableFocus, textFocus, readOnly);
  const { say, language } = useSettings();
  const { form } = session.checked().view;
  const narrative = (part: NarrativeId) => (
    <NarrativeEditor
      session={session}
      part={part}
      pictures={pictures}
      focus={textFocus}
      readOnly={readOnly}
      language={language}
    />
  );
  return (
    <main className="paper-ground" aria-label={say(editorWords.paper)} hidden={hidden}>
      <article className="paper" data-page lang="zh-CN" onContextMenu={openMenu}>
        <Title session={session} />
        <div id="part-preamble">{narrative("preamble")}</div>
        {form.parts.map((part) => (
          <section key={part.id} id={`part-${part.id}`} aria-labelledby={`heading-${part.id}`}>
            <h2 id={`heading-${part.id}`}>{part.heading}</h2>
            {part.kind === "narrative" ? (
              narrative(part.id)
            ) : (
              <div className="paper-table">
                <FormTable
                  session={session}
                  table={part.id}
                  focus={tableFocus}
                  readOnly={readOnly}
                  language={language}
                  lastYearBeside={view.lastYearBeside}
                  whole={whole && part.id === "t3"}
                />
                {part.id === "t3" && <BalanceLine session={session} language={language} whole={whole} />}
              </div>
            )}
          </section>
        ))}
      </article>
      {menu}
    </main>
  );
}

function Title({ session }: { readonly session: ReportSession }) {
  return <h1 className="paper-title">{useReading(session, () => reportTitle(session.report()))}</h1>;
}
