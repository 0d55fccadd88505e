import { describe, expect, it } from "vitest";
import { withoutDates } from "../../../../electron/export/pdf/write-pdf.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("a PDF without dates", () => {
  it("loses both dates and keeps every other byte in its place", () => {
    const before =
      "<</Title (\xfe\xff)\n/CreationDate (D:20261123203243+00'00')\n/ModDate (D:20261123203243+00'00')>>\xff\x00";
    const after = Buffer.from(withoutDates(bytes(before))).toString("latin1");
    expect(after).toHaveLength(before.length);
    expect(after).not.toContain("D:2026");
    expect(after.replace(/ +/g, " ")).toBe("<</Title (\xfe\xff)\n \n >>\xff\x00");
  });

  it("leaves a title alone that speaks of dates", () => {
    const title = "<</Title (x /CreationDate \\(D:2026\\))>>";
    expect(Buffer.from(withoutDates(bytes(title))).toString("latin1")).toBe(title);
  });
});
