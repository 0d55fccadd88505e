/** A piece of rich text: the beginning or end of a group, a control with its number, a byte of text, or bytes as they are. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "control"; readonly name: string; readonly value: number | undefined }
  | { readonly kind: "text"; readonly from: number; readonly to: number }
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "binary"; readonly from: number; readonly to: number };

const [tab, lineFeed, carriageReturn, backslash, open, close] = [0x09, 0x0a, 0x0d, 0x5c, 0x7b, 0x7d];
/** The first byte of two in the encodings of East Asia; the second may look like markup. */
const firstOfTwo = 0x81;
const longestName = 40;

/** Walks through rich text. Ends of lines between the pieces mean nothing. Source: Rich Text Format Specification 1.9.1, "RTF Syntax". */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, void> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === open || byte === close) {
      yield { kind: byte === open ? "open" : "close" };
      at += 1;
    } else if (byte === lineFeed || byte === carriageReturn || byte === 0) at += 1;
    else if (byte !== backslash) {
      const from = at;
      at = textEnd(bytes, at);
      yield { kind: "text", from, to: at };
    } else {
      const next = bytes[at + 1] ?? 0;
      if (isLetter(next)) {
        const control = controlAt(bytes, at + 1);
        at = control.end;
        const { name, value } = control;
        if (name === "bin" && value !== undefined && value > 0) {
          const to = Math.min(bytes.length, at + value);
          yield { kind: "binary", from: at, to };
          at = to;
        } else yield { kind: "control", name, value };
      } else if (next === 0x27) {
        yield {
          kind: "byte",
          byte: Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16) || 0x3f,
        };
        at += 4;
      } else {
        const isBreak = next === lineFeed || next === carriageReturn;
        yield {
          kind: "control",
          name: isBreak ? "par" : next === tab ? "tab" : String.fromCharCode(next),
          value: undefined,
        };
        at += 2;
      }
    }
  }
}

function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined || byte === backslash || byte === open || byte === close) return at;
    if (byte === lineFeed || byte === carriageReturn) return at;
    at += byte >= firstOfTwo && byte !== 0xff ? 2 : 1;
    if (at >= bytes.length) return bytes.length;
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The control word at a place, its number, and where what follows it begins: a space behind it belongs to it. */
function controlAt(
  bytes: Uint8Array,
  from: number,
): { readonly name: string; readonly value: number | undefined; readonly end: number } {
  let at = from;
  while (isLetter(bytes[at] ?? 0) && at - from < longestName) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const digits = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - digits < longestName) at += 1;
  const value = at === digits ? undefined : Number(String.fromCharCode(...bytes.subarray(digits, at)));
  return { name, value, end: bytes[at] === 0x20 ? at + 1 : at };
}
