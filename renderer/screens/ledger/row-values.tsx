import type { Field } from "../../../shared/ledger/fields.ts";
import type { Application } from "../../../shared/ledger/read-rows.ts";
import { fieldWords } from "../../../shared/words/ledger.ts";
import { useSettings } from "../../shell/settings-context.tsx";

const shownFields: readonly Field[] = [
  "number",
  "applicant",
  "kind",
  "content",
  "received",
  "answered",
  "closed",
  "result",
  "ground",
  "remark",
];

/** What a row of the register says. */
export function RowValues({ application }: { readonly application: Application }) {
  const { say } = useSettings();
  return (
    <dl className="ledger-values">
      {shownFields.map((field) => {
        const text = application.values[field];
        return text === undefined ? null : (
          <div key={field}>
            <dt>{say(fieldWords[field])}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
