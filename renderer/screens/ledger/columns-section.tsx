import { NativeSelect } from "@mantine/core";
import { memo, useState } from "react";
import { type Field, fields, isField } from "../../../shared/ledger/fields.ts";
import { letterOf } from "../../../shared/ledger/find-columns.ts";
import { isUnread, type Ledger } from "../../../shared/ledger/read-ledger.ts";
import type { Told } from "../../../shared/ledger/told.ts";
import { wordKey } from "../../../shared/ledger/word-table.ts";
import { fieldWords } from "../../../shared/words/ledger.ts";
import { ledgerWords } from "../../../shared/words/ledger-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** The columns of the register with what each was taken for, to be changed. What is changed holds for this head next year, too. */
export const ColumnsSection = memo(function ColumnsSection(props: {
  readonly sheets: Ledger["sheets"];
  readonly told: Told["columns"];
  readonly onTell: (told: Partial<Told>) => void;
}) {
  const { say } = useSettings();
  // Once open it stays so: somebody who says what one column holds goes on with the next.
  const [open, setOpen] = useState(false);
  const heads = new Map<
    string,
    { readonly head: string; readonly place: string; readonly field: Field | undefined; readonly sure: boolean }
  >();
  const noHead = isUnread(props);
  for (const { columns, unread } of props.sheets) {
    for (const { column, head, field, by } of columns ?? (noHead ? (unread ?? []) : [])) {
      const place = letterOf(column);
      const key = head === "" ? `column ${place}` : wordKey(head);
      const said = props.told.get(key);
      const isOfUse = noHead || head !== "" || field !== undefined || said !== undefined;
      const known = field ?? (said !== undefined && isField(said) ? said : undefined);
      if (isOfUse && !heads.has(key)) {
        heads.set(key, { head, place, field: known, sure: by === "head" || said !== undefined });
      }
    }
  }
  const change = (key: string, chosen: string): void => {
    props.onTell({ columns: new Map(props.told).set(key, isField(chosen) ? chosen : "") });
  };
  return (
    <details
      className="ledger-columns"
      open={open || noHead || [...heads.values()].some(({ sure, field }) => field !== undefined && !sure)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {say(ledgerWords.columns)} <span className="figures">{heads.size}</span>
      </summary>
      <table>
        <tbody>
          {[...heads].map(([key, { head, place, field, sure }]) => (
            <tr key={key} data-doubtful={(field !== undefined && !sure) || undefined}>
              <td className="quiet">{place}</td>
              <th scope="row">{head}</th>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={head === "" ? place : head}
                  value={field ?? ""}
                  onChange={(event) => change(key, event.currentTarget.value)}
                  data={[
                    { value: "", label: say(ledgerWords.noUse) },
                    ...fields.map((one) => ({ value: one, label: say(fieldWords[one]) })),
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
});
