import { Menu } from "@mantine/core";
import { fillZeros, type ZeroRange } from "../../shared/table-editing/fill-zeros.ts";
import { tableWords } from "../../shared/words/tables.ts";
import { type OpenTable, writeCells } from "./open-table.ts";

const ranges = [
  ["selection", tableWords.fillSelection],
  ["row", tableWords.fillRow],
  ["table", tableWords.fillTable],
] as const;

/** Puts zeros into blank cells: not filled in is not zero, so this is always the user's own decision. */
export function ZeroMenu({ open }: { readonly open: OpenTable }) {
  const { session, grid, cursor, language } = open;
  const fill = (range: ZeroRange): void => {
    writeCells(session, fillZeros(grid, cursor.selection(), range, session.report().cells));
    cursor.select(cursor.selection(), "focus");
  };
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus={false} shadow="sm">
      <Menu.Target>
        <button type="button" className="ft-action">
          {tableWords.fillZeros[language]}
          <svg viewBox="0 0 10 6" aria-hidden="true">
            <path d="M1 1l4 4l4-4" />
          </svg>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ranges.map(([range, words]) => (
          <Menu.Item key={range} onClick={() => fill(range)}>
            {words[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
