import { SegmentedControl, Select } from "@mantine/core";
import { useMemo } from "react";
import type { Form } from "../../shared/forms/form.ts";
import { channels } from "../../shared/report/channels.ts";
import type { BoundQuantity } from "../../shared/report/narrative.ts";
import { quantitiesIn } from "../../shared/report/quantities.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { channelCountWords } from "../../shared/words/ledger.ts";
import { figureDialogWords } from "../../shared/words/narrative.ts";
import { capital } from "../../shared/words/sentence.ts";
import { quantityWords } from "../../shared/words/quantities.ts";

function keyOf(quantity: BoundQuantity): string {
  return quantity.from === "ledger" ? `channel ${quantity.channel}` : quantity.cells.join(" ");
}

/**
 * Chooses a quantity by its name: typed words narrow the list in any order. Last year's can be chosen where there is a last year, and
 * what the register counts beside the tables where that is asked for.
 */
export function QuantitySelect({
  label,
  forms,
  value,
  language,
  takesFocus,
  withChannels = false,
  onChange,
}: {
  readonly label: string;
  readonly forms: { readonly report: Form; readonly previous: Form | undefined };
  readonly value: BoundQuantity | undefined;
  readonly language: Language;
  readonly takesFocus?: boolean;
  readonly withChannels?: boolean;
  readonly onChange: (value: BoundQuantity) => void;
}) {
  const from = value?.from === "previous" ? "previous" : "report";
  const form = (from === "previous" ? forms.previous : undefined) ?? forms.report;
  const choices = useMemo(() => {
    const labels = labelsFor(form, language);
    const choice = (quantity: BoundQuantity, name: string) => ({
      value: keyOf(quantity),
      label: capital(name),
      quantity,
    });
    return [
      ...quantitiesIn(form).map((one) => choice({ cells: one.cells, from }, quantityWords(one, labels, language))),
      ...(withChannels ? channels : []).map((channel) =>
        choice({ channel, from: "ledger" }, channelCountWords[language](channel)),
      ),
    ];
  }, [form, from, language, withChannels]);

  return (
    <div className="quantity-select" data-with-year={forms.previous !== undefined || undefined}>
      <Select
        label={label}
        searchable
        allowDeselect={false}
        withScrollArea={false}
        styles={{ options: { maxHeight: "min(280px, calc(45dvh / var(--zoom, 1)))", overflowY: "auto" } }}
        nothingFoundMessage={figureDialogWords.noQuantity[language]}
        placeholder={figureDialogWords.search[language]}
        {...(takesFocus === true && { "data-autofocus": true })}
        data={choices}
        value={value === undefined ? null : keyOf(value)}
        filter={({ options, search }) => {
          const wanted = search.toLowerCase().split(/\s+/);
          return options.filter(
            (option) => "label" in option && wanted.every((word) => option.label.toLowerCase().includes(word)),
          );
        }}
        onChange={(chosen) => {
          const choice = choices.find((each) => each.value === chosen);
          if (choice !== undefined) onChange(choice.quantity);
        }}
      />
      {forms.previous !== undefined && (
        <SegmentedControl
          size="xs"
          aria-label={figureDialogWords.year[language]}
          data={[
            { value: "report", label: figureDialogWords.thisYear[language] },
            { value: "previous", label: figureDialogWords.lastYear[language] },
          ]}
          value={from}
          onChange={(chosen) =>
            onChange({
              cells: value === undefined || value.from === "ledger" ? [] : value.cells,
              from: chosen === "previous" ? "previous" : "report",
            })
          }
        />
      )}
    </div>
  );
}
