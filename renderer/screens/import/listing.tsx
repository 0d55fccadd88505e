import type { ReactNode } from "react";
import { importSentences } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** A list that can be folded away, with how many cells stand in it. */
export function Listing(props: {
  readonly title: string;
  readonly note: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const { language } = useSettings();
  return (
    <details className="import-listing" open={props.open}>
      <summary>
        {props.title} <span className="quiet">{importSentences.count[language]({ count: props.count })}</span>
      </summary>
      <p className="quiet">{props.note}</p>
      <ul>{props.children}</ul>
    </details>
  );
}
