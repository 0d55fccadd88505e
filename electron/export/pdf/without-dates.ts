const dates = /\/(?:CreationDate|ModDate) \(D:[^()\\]{0,40}\)/g;

/**
 * A PDF without the times of its making, so that the same report gives the same bytes: the two entries of its information dictionary
 * become spaces of equal length, which leaves every offset as it is. Both are optional. Source: ISO 32000-1, 14.3.3.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  return Buffer.from(
    text.replace(dates, (entry) => " ".repeat(entry.length)),
    "latin1",
  );
}
