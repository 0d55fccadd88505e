/** A modification of properties: its code, and what it is given. */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

/** Operands of the kinds of codes, in bytes; the sixth kind says its length itself. */
const lengths: readonly (number | undefined)[] = [1, 1, 2, 4, 2, 2, undefined, 3];
const defineTable = 0xd608;
const changeTabs = 0xc615;

/** The modifications in a list of them; one that reaches over the end is left out, with all behind it. Source: [MS-DOC], 2.2.5. */
export function* sprmsIn(list: DataView): Generator<Sprm, void> {
  let at = 0;
  while (at + 2 < list.byteLength) {
    const code = list.getUint16(at, true);
    at += 2;
    let length = lengths[code >> 13];
    if (code === defineTable) {
      if (at + 2 > list.byteLength) return;
      length = list.getUint16(at, true) - 1;
      at += 2;
    } else if (length === undefined) {
      length = list.getUint8(at);
      at += 1;
      // Tabs may be too many for the length to say; a paragraph's tables never stand behind them.
      if (code === changeTabs && length === 255) return;
    }
    if (length < 0 || at + length > list.byteLength) return;
    yield { code, operand: new DataView(list.buffer, list.byteOffset + at, length) };
    at += length;
  }
}
