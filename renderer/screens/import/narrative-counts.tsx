import { formOf } from "../../../shared/forms/registry.ts";
import { figureSources, narrativeText } from "../../../shared/report/narrative-text.ts";
import { narrativeIds, type Report } from "../../../shared/report/report.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** How much text was found for each part. */
export function NarrativeCounts({ report }: { readonly report: Report }) {
  const { say, language } = useSettings();
  const sources = figureSources(report);
  const { parts } = formOf(report.edition);
  return (
    <section>
      <h3>{say(importWords.text)}</h3>
      <dl className="import-texts" lang="zh-CN">
        {narrativeIds.map((id) => {
          const narrative = report.narratives[id];
          const pictures = narrative.filter((block) => block.kind === "picture").length;
          const characters = narrativeText(narrative, sources).replaceAll(/\s/g, "").length;
          return (
            <div key={id}>
              <dt>{parts.find((part) => part.id === id)?.heading ?? say(editorWords.preamble)}</dt>
              <dd>{importSentences.text[language]({ characters, pictures })}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
