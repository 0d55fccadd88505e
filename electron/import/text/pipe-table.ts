import { isGrid, type TableFormat } from "./table-format.ts";

const border = /^[\s+\-=:|│┃─━┼├┤┌┐└┘┬┴╋┠┨┏┓┗┛┳┻]+$/;
const separator = /[|｜│┃]/g;

/** Tables drawn with upright lines: Markdown, and frames of characters. In a frame with a line under every row a row may be several lines high. */
export const pipeTable: TableFormat = {
  stretch: (lines, from) => {
    let end = from;
    while (end < lines.length) {
      const line = lines[end] ?? "";
      const next = lines[end + 1] ?? "";
      if (!isDrawn(line) && !(line.trim() === "" && end > from && isDrawn(next))) break;
      end += 1;
    }
    if (end === from) return undefined;
    const drawn = lines.slice(from, end).filter((line) => line.trim() !== "");
    const groups = groupsOf(drawn);
    const rows = groups.length > 2 && !isMarkdown(drawn) ? groups.map(joinLines) : groups.flat();
    return isGrid(rows) ? { rows, end } : { end };
  },
};

function isDrawn(line: string): boolean {
  const pipes = line.match(separator)?.length ?? 0;
  return (
    pipes > 1 || (line.trim().length > 2 && border.test(line) && /[-─━=]{2}/.test(line) && /[+|│┃┼├┌└┏┗┠]/.test(line))
  );
}

/** Whether these are Markdown's tables, maybe several: they begin with a row, and the line under it has bars but no corners. */
function isMarkdown([first = "", ...others]: readonly string[]): boolean {
  return !border.test(first) && others.some((line) => line.includes("|") && /^[\s|:-]+$/.test(line));
}

/** The rows between two lines of the frame. */
function groupsOf(drawn: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const groups: (readonly string[])[][] = [[]];
  for (const line of drawn) {
    if (border.test(line) && /[-─━=]/.test(line)) groups.push([]);
    else groups.at(-1)?.push(cellsOf(line));
  }
  return groups.filter((group) => group.length > 0);
}

function cellsOf(line: string): readonly string[] {
  const cells = line
    .trim()
    .replace(/^[|｜│┃]|(?<!\\)[|｜│┃]$/g, "")
    .split(/(?<!\\)[|｜│┃]/);
  return cells.map((cell) =>
    cell
      .replaceAll("\\|", "|")
      .replaceAll(/<br\s*\/?>/gi, "\n")
      .trim(),
  );
}

function joinLines(group: readonly (readonly string[])[]): readonly string[] {
  const width = group.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) =>
    group
      .map((line) => line[column] ?? "")
      .filter((text) => text !== "")
      .join("\n"),
  );
}
