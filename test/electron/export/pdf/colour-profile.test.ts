import { expect, it } from "vitest";
import { screenColours } from "../../../../electron/export/pdf/colour-profile.ts";

it("is a profile whose tags lie within it, one behind the other", () => {
  const profile = Buffer.from(screenColours());
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
  expect(profile.toString("latin1", 36, 40)).toBe("acsp");
  const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, place) => {
    const entry = 132 + 12 * place;
    return {
      name: profile.toString("latin1", entry, entry + 4),
      at: profile.readUInt32BE(entry + 4),
      length: profile.readUInt32BE(entry + 8),
    };
  });
  expect(tags.map(({ name }) => name)).toEqual([
    "desc",
    "cprt",
    "wtpt",
    "rXYZ",
    "gXYZ",
    "bXYZ",
    "rTRC",
    "gTRC",
    "bTRC",
  ]);
  let end = 132 + 12 * tags.length;
  for (const { at, length } of tags) {
    expect(at % 4).toBe(0);
    expect(at - end).toBeGreaterThanOrEqual(0);
    expect(at - end).toBeLessThan(4);
    end = at + length;
  }
  expect(end).toBeLessThanOrEqual(profile.length);
});
