import fc from "fast-check";

/**
 * A real file with a few things gone wrong in it, as on a bad disk or by somebody's hand: bytes changed to ones that mean something in file
 * formats, a piece left out, doubled, or moved elsewhere, the end cut off.
 */
export function mutated(real: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.oneof(fc.nat({ max: Math.min(1023, real.length - 1) }), fc.nat({ max: real.length - 1 }));
  const byte = fc.oneof(
    fc.constantFrom(0, 1, 2, 4, 9, 0x20, 0x3c, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xfe, 0xff),
    fc.nat({ max: 255 }),
  );
  const change = fc.array(fc.tuple(place, byte), { minLength: 1, maxLength: 8 });
  const piece = fc.record({ from: place, length: fc.integer({ min: 1, max: 300 }), to: place });
  return fc.oneof(
    { weight: 4, arbitrary: change.map((changes) => changed(real, changes)) },
    {
      weight: 1,
      arbitrary: piece.map(({ from, length }) => joined(real.subarray(0, from), real.subarray(from + length))),
    },
    {
      weight: 1,
      arbitrary: piece.map(({ from, length, to }) =>
        joined(real.subarray(0, to), real.subarray(from, from + length), real.subarray(to)),
      ),
    },
    { weight: 1, arbitrary: place.map((end) => Uint8Array.from(real.subarray(0, end))) },
  );
}

function changed(real: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Uint8Array.from(real);
  for (const [at, byte] of changes) bytes[at] = byte;
  return bytes;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}
