import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect } from "react";

/** The height of a row in pixels, as the style sheet has it: only the rows in sight are drawn, so that ten thousand scroll like ten. */
const rowHeight = 29;

/**
 * The rows of a long table that are in sight, in its body; `scroller` is what scrolls, as state of whoever draws it: only when it stands can it be listened to. One row can
 * be brought into sight.
 */
export function VirtualRows(props: {
  readonly count: number;
  readonly columns: number;
  readonly scroller: HTMLElement | null;
  readonly shown?: number | undefined;
  readonly row: (index: number) => ReactNode;
}) {
  const { count, columns, scroller, shown, row } = props;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 800 },
  });
  useEffect(() => {
    if (shown !== undefined && shown >= 0) virtual.scrollToIndex(shown, { align: "auto" });
  }, [shown, virtual]);
  const rows = virtual.getVirtualItems();
  const [before, behind] = [rows[0]?.start ?? 0, virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)];
  return (
    <>
      {before > 0 && <Gap height={before} columns={columns} />}
      {rows.map(({ index }) => row(index))}
      {behind > 0 && <Gap height={behind} columns={columns} />}
    </>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
