/** A record of a workbook's stream. */
export interface BookRecord {
  readonly id: number;
  /** Where it begins in the stream, and where the record behind it begins. */
  readonly start: number;
  readonly end: number;
  readonly body: Uint8Array;
  /** Its own body and those of the records that go on with it. */
  readonly parts: readonly Uint8Array[];
}

/** A record begins with its number and the length of its body, two bytes each. */
export const headLength = 4;
const goesOn = 0x003c;

/** The records of a stream up to where it breaks off; one that goes on in others comes with them. Source: [MS-XLS], 2.1.4. */
export function* recordsOf(stream: Uint8Array): Generator<BookRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const endOf = (start: number): number => start + headLength + view.getUint16(start + 2, true);
  const isWhole = (start: number): boolean => start + headLength <= stream.length && endOf(start) <= stream.length;
  let start = 0;
  while (isWhole(start)) {
    const parts = [stream.subarray(start + headLength, endOf(start))];
    let end = endOf(start);
    while (isWhole(end) && view.getUint16(end, true) === goesOn) {
      parts.push(stream.subarray(end + headLength, endOf(end)));
      end = endOf(end);
    }
    yield { id: view.getUint16(start, true), start, end, body: parts[0] ?? stream.subarray(0, 0), parts };
    start = end;
  }
}
