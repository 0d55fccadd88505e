import { Button, Modal, NativeSelect, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formOf } from "../../shared/forms/registry.ts";
import { formatFigure, unknownFigure } from "../../shared/report/bound-figure.ts";
import { countsChannels } from "../../shared/report/channels.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import type { BoundFigure } from "../../shared/report/narrative.ts";
import type { Language } from "../../shared/words/language.ts";
import { figureDialogWords, figureKinds, figurePreview } from "../../shared/words/narrative.ts";
import { shellWords } from "../../shared/words/screens.ts";
import type { ReportSession } from "../session/report-session.ts";
import { choiceOf, type FigureChoice, figureOf, withKind } from "./figure-choice.ts";
import { QuantitySelect } from "./quantity-select.tsx";

const kinds = ["value", "share", "difference", "growth"] as const;
const asExact = "exact";

/** Chooses what a bound figure shows: a quantity of the tables, a share, a difference or a growth, with a preview under today's figures. */
export function FigureDialog({
  session,
  figure,
  language,
  onChoose,
  onClose,
}: {
  readonly session: ReportSession;
  /** The figure to change; undefined for a new one. */
  readonly figure: BoundFigure | undefined;
  readonly language: Language;
  readonly onChoose: (figure: BoundFigure) => void;
  readonly onClose: () => void;
}) {
  const [choice, setChoice] = useState(() => choiceOf(figure));
  const report = session.report();
  const forms = { report: formOf(report.edition), previous: report.previous && formOf(report.previous.edition) };
  const isEmpty = (quantity: FigureChoice["of"]): boolean =>
    quantity?.from !== "ledger" && quantity?.cells.length === 0;
  const chosen = isEmpty(choice.of) || isEmpty(choice.against) ? undefined : figureOf(choice);
  const shown = chosen && formatFigure(chosen, figureSources(report));
  const isPercent = choice.kind === "share" || choice.kind === "growth";

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={figure === undefined ? figureDialogWords.insert[language] : figureDialogWords.change[language]}
      closeButtonProps={{ "aria-label": shellWords.close[language] }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        <SegmentedControl
          fullWidth
          aria-label={figureDialogWords.kind[language]}
          data={kinds.map((kind) => ({ value: kind, label: figureKinds[kind][language] }))}
          value={choice.kind}
          onChange={(value) => {
            const kind = kinds.find((each) => each === value);
            if (kind !== undefined) setChoice(withKind(choice, kind, forms.report));
          }}
        />
        <QuantitySelect
          label={figureDialogWords.of[language]}
          forms={forms}
          value={choice.of}
          language={language}
          takesFocus
          withChannels={countsChannels(report) || choice.of?.from === "ledger"}
          onChange={(of) => {
            const next = { ...choice, of };
            setChoice(choice.against === undefined ? withKind(next, choice.kind, forms.report) : next);
          }}
        />
        {choice.kind !== "value" && (
          <QuantitySelect
            label={figureDialogWords[choice.kind][language]}
            forms={forms}
            value={choice.against}
            language={language}
            onChange={(against) => against.from !== "ledger" && setChoice({ ...choice, against })}
          />
        )}
        <NativeSelect
          label={figureDialogWords.decimals[language]}
          value={choice.decimals === undefined ? asExact : String(choice.decimals)}
          onChange={({ currentTarget: { value } }) =>
            setChoice({ ...choice, decimals: value === asExact ? undefined : Number(value) })
          }
          data={[
            { value: asExact, label: figureDialogWords[isPercent ? "usual" : "exact"][language] },
            ...[0, 1, 2, 3, 4].map((places) => ({ value: String(places), label: String(places) })),
          ]}
        />
        <p className="figure-preview" role="status">
          {shown === undefined
            ? figureDialogWords.incomplete[language]
            : shown === unknownFigure
              ? figureDialogWords.unknown[language]
              : figurePreview[language]({ shown, isPercent })}
        </p>
        <div className="form-end">
          <Button variant="default" onClick={onClose}>
            {shellWords.cancel[language]}
          </Button>
          <Button type="submit" disabled={chosen === undefined}>
            {figureDialogWords[figure === undefined ? "confirmInsert" : "confirmChange"][language]}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
