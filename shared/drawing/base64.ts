const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as base64 (RFC 4648, 4). The core has neither Node nor a browser, which would do it. */
export function encodeBase64(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const length = Math.min(3, bytes.length - at) + 1;
    for (let place = 0; place < 4; place += 1) {
      text.push(place < length ? (digits[(group >> (18 - 6 * place)) & 63] ?? "") : "=");
    }
  }
  return text.join("");
}

/** The bytes of a well-formed base64 text of ours. */
export function decodeBase64(text: string): Uint8Array {
  const whole = text.replace(/=+$/u, "");
  const bytes = new Uint8Array(Math.floor((whole.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const digit of whole) {
    bits = ((bits << 6) | digits.indexOf(digit)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    at += 1;
  }
  return bytes;
}
