import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { adjustmentsOf, readAdjusted } from "../../../shared/gathering/adjustments.ts";
import { imbalancesIn, type MergedCell, sharesOf } from "../../../shared/gathering/merge.ts";
import { numberOf, swingsOf } from "../../../shared/gathering/origins.ts";
import type { EarlierYear } from "../../../shared/ipc/gathering.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import type { Report } from "../../../shared/report/report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { formatAdjusted } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";
import type { HallProps } from "./hall-screen.tsx";

/** So many lines of a list are shown; the tables of all values have every one. */
const mostLines = 200;
const mostSwings = 8;

interface OriginsProps extends HallProps {
  readonly merged: Report;
  readonly cells: ReadonlyMap<CellId, MergedCell>;
  readonly cell: CellId | undefined;
  readonly earlier: readonly EarlierYear[];
}

/** Where a cell of the sums comes from: own figures, each unit, largest first, what was adjusted; who is missing in it; and how it was in other years. */
export function OriginsPanel(props: OriginsProps) {
  const { merged, cells, cell, board } = props;
  const { say, language } = useSettings();
  if (cell === undefined) {
    return (
      <section className="hall-panel" aria-label={say(hallWords.origins)}>
        <h2>{say(hallWords.origins)}</h2>
        <p className="quiet">{say(hallWords.chooseCell)}</p>
      </section>
    );
  }
  const form = formOf(merged.edition);
  const labels = labelsFor(form, language);
  const of = form.cellById.get(cell);
  const shares = sharesOf(merged, cell);
  const largest = Math.max(1, ...shares.map(({ value }) => Math.abs(Number(numberOf(value) ?? 0))));
  const broken = of?.table === "t3" ? imbalancesIn(merged, of.column) : [];
  const { value = null } = cells.get(cell) ?? {};
  return (
    <section className="hall-panel" tabIndex={0} aria-label={say(hallWords.origins)}>
      <h2>{labels.cell(cell)}</h2>
      <p className="origin-sum figures">{value === null ? "—" : formatCell(value)}</p>
      <YearLine {...props} cell={cell} />
      {broken.length > 0 && (
        <p className="mark-problem">
          {say(hallWords.breaking)}：
          {broken
            .slice(0, mostSwings)
            .map(({ source, remainder }) => hallSentences.remainder[language]({ unit: source.unit.name, remainder }))
            .join("、")}
        </p>
      )}
      <ul className="origins" aria-label={say(hallWords.origins)}>
        {shares.slice(0, mostLines).map(({ source, value: part }) => (
          <Origin
            key={`${source.own} ${source.unit.name} ${source.file}`}
            name={source.own === true ? `${source.unit.name}（${say(hallWords.own)}）` : source.unit.name}
            share={Math.abs(Number(numberOf(part) ?? 0)) / largest}
          >
            {formatCell(part)}
          </Origin>
        ))}
        {adjustmentsOf(merged, form, cell).map((one) => (
          <Origin key={one.cell} name={`${say(hallWords.adjusted)}：${one.reason}${one.name ? `（${one.name}）` : ""}`}>
            {formatAdjusted(one.by)}
          </Origin>
        ))}
        {board.missing.slice(0, mostLines).map((unit) => (
          <Origin key={`missing ${unit}`} name={unit} missing>
            {say(hallWords.missingHere)}
          </Origin>
        ))}
      </ul>
      <Swings {...props} cell={cell} />
      {of?.computed === false && <AdjustForm {...props} cell={cell} />}
    </section>
  );
}

function Origin(props: {
  readonly name: string;
  readonly share?: number;
  readonly missing?: boolean;
  readonly children: ReactNode;
}) {
  const { share, missing } = props;
  const hasBar = share !== undefined || missing === true;
  return (
    <li data-missing={missing || undefined} data-bar={hasBar || undefined}>
      <span className="origin-name" title={props.name}>
        {props.name}
      </span>
      {hasBar && (
        <span className="origin-bar" aria-hidden>
          <span style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
      )}
      <span className="figures number">{props.children}</span>
    </li>
  );
}

/** The cell through the years in which the unit has gathered, as a line and as numbers. */
function YearLine({ merged, cells, cell, earlier }: OriginsProps & { readonly cell: CellId }) {
  const { say } = useSettings();
  const form = formOf(merged.edition);
  if (earlier.length === 0 || !form.cellById.has(cell)) return null;
  const years = [
    ...earlier.toReversed().map(({ year, sum }) => ({ year, value: allCells(form, sum)[cell] })),
    { year: merged.year, value: cells.get(cell)?.value ?? undefined },
  ].map(({ year, value }) => ({
    year,
    number: Number(numberOf(value) ?? 0),
    text: value === undefined ? "—" : formatCell(value),
  }));
  const most = Math.max(1, ...years.map(({ number }) => number));
  const [width, height] = [240, 36];
  const points = years.map(({ number }, at) => [
    4 + (at * (width - 8)) / Math.max(1, years.length - 1),
    height - 4 - (number / most) * (height - 8),
  ]);
  return (
    <figure className="origin-years">
      <figcaption>{say(hallWords.years)}</figcaption>
      <svg width={width} height={height} aria-hidden>
        <polyline points={points.map((point) => point.join(",")).join(" ")} />
        {points.map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r={2.5} />
        ))}
      </svg>
      <p className="figures">{years.map(({ year, text }) => `${year}：${text}`).join("　")}</p>
    </figure>
  );
}

function Swings({ merged, board, cell, earlier }: OriginsProps & { readonly cell: CellId }) {
  const { say } = useSettings();
  const last = earlier.find(({ year }) => year === merged.year - 1);
  const swings = last === undefined ? [] : swingsOf(merged, board.units, last.units, cell);
  if (swings.length === 0) return null;
  return (
    <>
      <h3>{say(hallWords.swings)}</h3>
      <ul className="origins" aria-label={say(hallWords.swings)}>
        {swings.slice(0, mostSwings).map(({ unit, before, now, difference }) => (
          <Origin key={unit} name={unit}>
            {`${before} → ${now}（${difference.startsWith("-") ? "" : "+"}${difference}）`}
          </Origin>
        ))}
      </ul>
    </>
  );
}

/** A sum is never typed over: what has to differ is added with a reason, which stands on the sign-off sheet. */
function AdjustForm({ open, gathering, cell, busy }: OriginsProps & { readonly cell: CellId }) {
  const { say } = useSettings();
  const { name } = useSigner();
  const of = formOf(gathering.edition).cellById.get(cell);
  const before = gathering.adjustments.find((one) => one.cell === cell);
  const [text, setText] = useState(before === undefined ? "" : String(before.by));
  const [reason, setReason] = useState(before?.reason ?? "");
  const [tried, setTried] = useState(false);
  if (of === undefined) return null;
  const by = readAdjusted(text, of.kind);
  const fits = by !== undefined && reason.trim() !== "";
  const adjust = (amount: string | number): void =>
    void open.change({ adjust: { cell, by: amount, reason: reason.trim(), name, at: new Date().toISOString() } });
  return (
    <form
      className="adjust-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fits) adjust(by);
      }}
    >
      <h3>{say(hallWords.adjust)}</h3>
      <TextInput
        size="xs"
        label={say(hallWords.adjustBy)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={say(hallWords.adjustReason)}
        value={reason}
        error={tried && !fits ? say(hallWords.adjustNeeds) : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="hall-doing">
        <Button type="submit" size="compact-sm" disabled={busy}>
          {say(hallWords.adjust)}
        </Button>
        {before !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => adjust(of.kind === "amount" ? "0" : 0)}
          >
            {say(hallWords.adjustBack)}
          </Button>
        )}
      </div>
    </form>
  );
}
