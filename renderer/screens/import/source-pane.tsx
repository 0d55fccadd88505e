import { useEffect, useRef } from "react";
import type { SourcePlace } from "../../../shared/recognition/reading.ts";
import type { SourceBlock, SourceDocument, SourceTable } from "../../../shared/recognition/source-document.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { useSettings } from "../../shell/settings-context.tsx";

/** More rows or blocks than this are not drawn; no report has so many. */
const mostRows = 150;
const mostBlocks = 1500;

/** The document as it was found, with one place in it shown. */
export function SourcePane(props: {
  readonly kind: string;
  readonly document: SourceDocument;
  readonly place?: SourcePlace;
}) {
  const { document, place } = props;
  const { say, language } = useSettings();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.querySelector("[data-shown]")?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [place]);
  const left = document.blocks.length - mostBlocks;
  return (
    <section ref={root} className="import-source" aria-label={say(importWords.source)} tabIndex={0} lang="zh-CN">
      <h2>{importSentences.source[language]({ kind: props.kind })}</h2>
      {document.blocks.slice(0, mostBlocks).map((block, at) => (
        <Block key={at} block={block} {...(place?.block === at && { place })} />
      ))}
      {left > 0 && <p className="quiet">{importSentences.moreRows[language]({ rows: left })}</p>}
    </section>
  );
}

function Block({ block, place }: { readonly block: SourceBlock; readonly place?: SourcePlace }) {
  const { say } = useSettings();
  switch (block.kind) {
    case "line":
      return (
        <p data-heading={block.heading !== undefined || undefined} data-shown={place !== undefined || undefined}>
          {block.number}
          {block.text}
        </p>
      );
    case "picture":
      return (
        <p className="quiet">
          {say(importWords.picture)} {block.description}
        </p>
      );
    case "table":
      return <Table table={block} {...(place !== undefined && { place })} />;
  }
}

function Table({ table, place }: { readonly table: SourceTable; readonly place?: SourcePlace }) {
  const { language } = useSettings();
  const left = table.rows.length - mostRows;
  return (
    <>
      {table.sheet !== undefined && <p className="quiet">{table.sheet}</p>}
      <table data-shown={(place !== undefined && place.row === undefined) || undefined}>
        <tbody>
          {table.rows.slice(0, mostRows).map((row, rowAt) => (
            <tr key={rowAt}>
              {row.map((cell, cellAt) => (
                <td
                  key={cellAt}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  data-shown={(place?.row === rowAt && (place.cell ?? cellAt) === cellAt) || undefined}
                  aria-current={(place?.row === rowAt && place.cell === cellAt) || undefined}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="quiet">{importSentences.moreRows[language]({ rows: left })}</p>}
    </>
  );
}
