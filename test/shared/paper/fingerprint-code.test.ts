import jsQr from "jsqr";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePath, codeText, qrCode, type QrCode, quietZone } from "../../../shared/paper/fingerprint-code.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { holdFingerprint } from "../../../shared/report/typed-fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

/** What a reader of codes sees in a code that is drawn so many pixels a module. */
function scanned({ size, isDark }: QrCode, pixels = 4): string | undefined {
  const width = (size + 2 * quietZone) * pixels;
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dark = isDark(Math.floor(y / pixels) - quietZone, Math.floor(x / pixels) - quietZone);
      if (dark) image.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  const read = jsQr.default(image, width, width);
  return read === null ? undefined : new TextDecoder().decode(Uint8Array.from(read.binaryData));
}

describe("the QR code of a report", () => {
  it("says title and fingerprint, and what it says is taken where a fingerprint is asked for", async () => {
    const text = scanned(await qrCode(codeText(sampleReport)));
    expect(text).toBe(`示例区人民政府2021年政府信息公开工作年度报告\n内容指纹：${fingerprint(sampleReport)}`);
    expect(holdFingerprint(sampleReport, text ?? "")).toMatchObject({ same: true });
  });

  it("says any text of Chinese signs", async () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from("市区县局政府0123abcdef 〔〕·")),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(signs, async (text) => {
        expect(scanned(await qrCode(text))).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it("is drawn module by module", async () => {
    const code = await qrCode("aeec");
    const { path, width } = codePath(code);
    let dark = 0;
    for (let row = 0; row < code.size; row += 1) {
      for (let column = 0; column < code.size; column += 1) dark += Number(code.isDark(row, column));
    }
    expect(path.split("M").length - 1).toBe(dark);
    expect(width).toBe(code.size + 8);
  });
});
