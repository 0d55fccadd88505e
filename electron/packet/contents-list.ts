import { createHash } from "node:crypto";
import { formOf } from "../../shared/forms/registry.ts";
import { fingerprint } from "../../shared/report/fingerprint.ts";
import { type Report, reportTitle } from "../../shared/report/report.ts";
import { correctionOf } from "../../shared/sign-off/correction.ts";
import { frameWords } from "../../shared/words/paper.ts";
import { correctionStatement } from "../../shared/words/sign-off.ts";
import { packetNames, packetPartWords, packetWords } from "../../shared/words/packet.ts";
import type { MadeFile } from "./hold-against.ts";

/** The SHA-256 of a content in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The two lists of a packet: one that people read, and one that `sha256sum -c` reads. Both end their lines as their readers do. */
export function contentsLists(
  report: Report,
  files: readonly MadeFile[],
  withoutPdf: "wished" | "noBrowser" | undefined,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const correction = correctionOf(report);
  const lines = [
    reportTitle(report),
    `${packetWords.listFingerprint.zh}：${fingerprint(report)}`,
    packetWords.listIntro.zh,
    ...(correction === undefined
      ? []
      : [
          "",
          `${frameWords.correction}：`,
          ...correctionStatement(correction, formOf(report.edition)),
          packetWords.firstKept.zh,
        ]),
    "",
    ...files.flatMap(({ part, name, bytes }, place) => [
      `${place + 1}. ${name}`,
      `   ${packetPartWords[part].zh}`,
      `   ${bytes.length} 字节，SHA-256 ${sha256(bytes)}`,
    ]),
    ...(withoutPdf === undefined ? [] : ["", packetWords[withoutPdf].zh]),
  ];
  const sums = files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join("");
  const encoder = new TextEncoder();
  return [
    // Old editors on Windows need both signs to see it as lines of Chinese.
    { name: packetNames.contents, bytes: encoder.encode(`\uFEFF${lines.join("\r\n")}\r\n`) },
    { name: packetNames.sums, bytes: encoder.encode(sums) },
  ];
}

/** The names that a list of sums tells; undefined where it is none. */
export function namesInSums(bytes: Uint8Array): readonly string[] | undefined {
  const lines = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => line !== "");
  const names = lines.map((line) => /^[0-9a-f]{64} [ *](.+)$/u.exec(line)?.[1]);
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 || known.length < names.length ? undefined : known;
}
