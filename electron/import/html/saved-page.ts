/** A saved page: its bytes, the encoding that its envelope says, and what came with it: style sheets, and pictures by their addresses. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly charset?: string;
  readonly sheets: readonly string[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

interface Part {
  readonly headers: string;
  readonly body: Buffer;
}

/** A page has some dozens of parts. */
const mostParts = 2000;

/** Takes a page out of the MHTML file that browsers and Word save it as; any other bytes are the page itself. Source: RFC 2557. */
export function unwrapPage(bytes: Uint8Array): SavedPage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = splitHeaders(file);
  const plain = { bytes, sheets: [], pictures: new Map<string, Uint8Array>() };
  if (whole === undefined || !/^MIME-Version:/im.test(whole.headers)) return plain;
  const boundary = /boundary="?([^"\s;]{1,200})/i.exec(whole.headers)?.[1];
  const parts = boundary === undefined ? [whole] : partsOf(whole.body, `--${boundary}`);
  const page = parts.find((part) => /^content-type:\s*text\/html/im.test(part.headers));
  if (page === undefined) return plain;
  const charset = /charset="?([\w-]{1,30})/i.exec(page.headers)?.[1]?.toLowerCase();
  return {
    bytes: decodeBody(page),
    ...(charset !== undefined && { charset: charset.startsWith("gb") ? "gb18030" : charset }),
    sheets: parts
      .filter((part) => /^content-type:\s*text\/css/im.test(part.headers))
      .map((part) => Buffer.from(decodeBody(part)).toString("utf8")),
    pictures: new Map(parts.filter((part) => /^content-type:\s*image\//im.test(part.headers)).flatMap(addressesOf)),
  };
}

/** Headers are lines up to an empty one; folded lines are joined. */
function splitHeaders(part: Buffer): Part | undefined {
  const head = part.subarray(0, 8192).toString("latin1");
  const end = /\r?\n\r?\n/.exec(head);
  if (end === null) return undefined;
  const headers = head.slice(0, end.index).replaceAll(/\r?\n[ \t]+/g, " ");
  return { headers, body: part.subarray(end.index + end[0].length) };
}

function partsOf(body: Buffer, mark: string): readonly Part[] {
  const parts: Part[] = [];
  let at = body.indexOf(mark);
  while (at >= 0 && parts.length < mostParts) {
    const begin = body.indexOf("\n", at);
    const next = begin < 0 ? -1 : body.indexOf(mark, begin);
    const part = begin < 0 ? undefined : splitHeaders(body.subarray(begin + 1, next < 0 ? body.length : next));
    if (part !== undefined) parts.push(part);
    at = next;
  }
  return parts;
}

function addressesOf(part: Part): readonly (readonly [string, Uint8Array])[] {
  const bytes = decodeBody(part);
  const location = /^content-location:\s*(\S+)/im.exec(part.headers)?.[1];
  const id = /^content-id:\s*<([^>]+)>/im.exec(part.headers)?.[1];
  const name = location?.slice(location.lastIndexOf("/") + 1);
  return [location, name, id === undefined ? undefined : `cid:${id}`]
    .filter((address) => address !== undefined)
    .map((address) => [address, bytes] as const);
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  if (encoding !== "quoted-printable") return body;
  const text = body
    .toString("latin1")
    .replaceAll(/=[ \t]*\r?\n/g, "")
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}
