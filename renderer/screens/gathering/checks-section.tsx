import { SegmentedControl, Table, UnstyledButton } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type BoardUnit, type CheckMatrix, matrixOf } from "../../../shared/gathering/board.ts";
import { gatheringFindings } from "../../../shared/gathering/findings.ts";
import { gatheredOf } from "../../../shared/gathering/gathering.ts";
import { ruleSentences } from "../../../shared/own-rules/kept-rules.ts";
import type { FileVerdict } from "../../../shared/gathering/verdicts.ts";
import type { Report } from "../../../shared/report/report.ts";
import { checkNames } from "../../../shared/words/check-names.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { formatGatheringFinding } from "../../../shared/words/gathering.ts";
import { hallWords } from "../../../shared/words/gathering-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import type { Language } from "../../../shared/words/language.ts";
import { fileName } from "../../parts/format.ts";
import { Mark } from "../../parts/mark.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import type { HallProps } from "./hall-screen.tsx";
import { UnitPanel } from "./unit-panel.tsx";
import { VirtualRows } from "./virtual-rows.tsx";

/** What is to be said about the gathering as a whole, then units and checks crossed; a count opens the findings behind it. */
export function ChecksSection(props: HallProps & { readonly merged: Report | undefined }) {
  const { board } = props;
  const { say, language, settings } = useSettings();
  const [view, setView] = useState<"byUnit" | "byRule">("byUnit");
  const [chosen, setChosen] = useState<{ readonly unit: string; readonly code?: string }>();
  const { ownChecks } = settings;
  const matrix = matrixOf(board);
  const nameOf = useCallback(
    (code: string): string => ruleSentences(ownChecks).get(code) ?? namesByCode.get(code)?.[language] ?? "",
    [ownChecks, language],
  );
  const unit = board.units.find((one) => one.unit === chosen?.unit);
  const look = (one: BoardUnit, code?: string): void =>
    setChosen(code === undefined ? { unit: one.unit } : { unit: one.unit, code });
  return (
    <div className="hall-split">
      <div className="hall-main">
        <AboutGathering {...props} />
        <div className="hall-filter">
          <h2>{say(hallWords.matrix)}</h2>
          <SegmentedControl
            size="xs"
            value={view}
            onChange={(value) => setView(value === "byRule" ? "byRule" : "byUnit")}
            data={[
              { value: "byUnit", label: say(hallWords.byUnit) },
              { value: "byRule", label: say(hallWords.byRule) },
            ]}
          />
        </div>
        {matrix.rows.length === 0 ? (
          <p className="hall-none">
            <Mark tone="fine" word={say(hallWords.allFine)} />
          </p>
        ) : view === "byUnit" ? (
          <ByUnit matrix={matrix} nameOf={nameOf} onLook={look} />
        ) : (
          <ByRule matrix={matrix} nameOf={nameOf} onLook={look} />
        )}
      </div>
      {unit !== undefined && (
        <UnitPanel
          key={`${unit.unit} ${chosen?.code}`}
          {...props}
          unit={unit}
          {...(chosen?.code !== undefined && { code: chosen.code })}
        />
      )}
    </div>
  );
}

/** M1 to M7: what concerns the list and its sum. */
function AboutGathering({ gathering, board, merged, judgeOwn }: HallProps & { readonly merged: Report | undefined }) {
  const { say, language } = useSettings();
  const sentences = useMemo(() => {
    const form = formOf(gathering.edition);
    const labels = labelsFor(form, language);
    const ofList = gatheringFindings(gatheredOf(gathering, judgeOwn), board.verdicts.map(shortly), merged).map(
      (one) => ({
        code: one.code,
        severity: one.severity,
        text: formatGatheringFinding(one, labels, language),
      }),
    );
    const ofSum = merged === undefined ? [] : sumFindings(merged, language);
    return [...ofSum, ...ofList];
  }, [gathering, board, merged, judgeOwn, language]);
  if (sentences.length === 0) return null;
  return (
    <section className="hall-about" aria-label={say(hallWords.gatheringFindings)} tabIndex={0}>
      <h2>{say(hallWords.gatheringFindings)}</h2>
      <ul className="hall-findings">
        {sentences.map(({ code, severity, text }) => (
          <li key={`${code} ${text}`}>
            <Mark tone={severity === "hint" ? "hint" : severity === "warning" ? "warning" : "error"} word={code} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A verdict whose file is called by its name alone: where it lies is to be seen beside its unit. */
function shortly(verdict: FileVerdict): FileVerdict {
  const { submission } = verdict;
  return { ...verdict, submission: { ...submission, file: fileName(submission.file) } };
}

/** What the tables of the sum fail; missing units are told with the list. */
function sumFindings(merged: Report, language: Language) {
  const { findings, view } = checkerFor(merged.edition).check(merged);
  return findings
    .filter(({ part, code, severity }) => part.startsWith("t") && code !== "M4" && severity !== "hint")
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      text: formatFinding(finding, view.form, language),
    }));
}

const namesByCode = new Map(Object.entries(checkNames).map(([code, { name }]) => [code, name]));

interface MatrixProps {
  readonly matrix: CheckMatrix;
  /** What a check is called; one of an office's own says what is wrong. */
  readonly nameOf: (code: string) => string;
  readonly onLook: (unit: BoardUnit, code?: string) => void;
}

function ByUnit({ matrix, nameOf, onLook }: MatrixProps) {
  const { say } = useSettings();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setScroller} className="hall-scroll" tabIndex={0} role="group" aria-label={say(hallWords.matrix)}>
      <Table className="hall-table matrix" stickyHeader highlightOnHover aria-rowcount={matrix.rows.length + 1}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(hallWords.whichUnit)}</Table.Th>
            {matrix.codes.map(({ code, units }) => (
              <Table.Th key={code} className="number" title={nameOf(code)}>
                {code} <span className="quiet">({units})</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <VirtualRows
            count={matrix.rows.length}
            columns={matrix.codes.length + 1}
            scroller={scroller}
            row={(index) => {
              const row = matrix.rows[index];
              return (
                row && (
                  <Table.Tr key={row.unit.unit} aria-rowindex={index + 2}>
                    <Table.Th scope="row">
                      <UnstyledButton className="row-link" onClick={() => onLook(row.unit)}>
                        {row.unit.unit}
                      </UnstyledButton>
                    </Table.Th>
                    {matrix.codes.map(({ code }) => {
                      const count = row.counts[code];
                      return (
                        <Table.Td key={code} className="number">
                          {count !== undefined && (
                            <UnstyledButton
                              className="count-link"
                              aria-label={`${row.unit.unit} ${code} ${count}`}
                              onClick={() => onLook(row.unit, code)}
                            >
                              {count}
                            </UnstyledButton>
                          )}
                        </Table.Td>
                      );
                    })}
                  </Table.Tr>
                )
              );
            }}
          />
        </Table.Tbody>
      </Table>
    </div>
  );
}

function ByRule({ matrix, nameOf, onLook }: MatrixProps) {
  const { say } = useSettings();
  return (
    <div className="hall-scroll" tabIndex={0} role="group" aria-label={say(hallWords.matrix)}>
      <Table className="hall-table" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(hallWords.check)}</Table.Th>
            <Table.Th className="number">{say(hallWords.unitsOf)}</Table.Th>
            <Table.Th className="number">{say(hallWords.found)}</Table.Th>
            <Table.Th>{say(hallWords.tabUnits)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {matrix.codes.map(({ code, units, findings }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row">{`${code} ${nameOf(code)}`}</Table.Th>
              <Table.Td className="number">{units}</Table.Td>
              <Table.Td className="number">{findings}</Table.Td>
              <Table.Td className="rule-units">
                {matrix.rows
                  .filter(({ counts }) => counts[code] !== undefined)
                  .slice(0, mostUnits)
                  .map(({ unit }) => (
                    <UnstyledButton key={unit.unit} className="row-link" onClick={() => onLook(unit, code)}>
                      {unit.unit}
                    </UnstyledButton>
                  ))}
                {units > mostUnits && "…"}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** So many units stand behind a check; all are in the view by unit. */
const mostUnits = 40;
