/** Digits that fit into a narrow column at full size. */
const digitsAtFullSize = 6;

/** Longest text that is worth shrinking: a sum of largest counts has 13 digits. Longer text wraps. */
const longestShrunk = 16;

/** Smallest type in half-points that anybody can still read. */
const smallest = 8;

/**
 * The type size in half-points at which a number fits into `width` twips without wrapping: `size` up to six digits, smaller beyond.
 * Digits are taken a little wider (0.55 em) than in Times New Roman, for systems that lack it. Text with Chinese or spaces can wrap
 * and keeps its size.
 */
export function fittingSize(text: string, width: number, size: number): number {
  const count = text.length;
  if (count <= digitsAtFullSize || count > longestShrunk || !/^[\u0021-\u007E]+$/.test(text)) return size;
  const twipsPerHalfPoint = 10 * 0.55;
  return Math.max(smallest, Math.min(size, Math.floor(width / (count * twipsPerHalfPoint))));
}

/**
 * The side indent in twips that makes a short Chinese label wrap into lines of even length (商业|企业, not 商业企|业) in a cell of `width`
 * twips at `size` half-points; 0 where it fits on one line.
 */
export function balancedIndent(text: string, width: number, size: number): number {
  const character = size * 10;
  const room = Math.floor(width / character);
  const lines = Math.ceil(text.length / Math.max(1, room));
  if (lines < 2) return 0;
  const perLine = Math.ceil(text.length / lines);
  // A quarter of a character of slack, so that rounding never costs a character.
  return Math.max(0, Math.floor((width - (perLine + 0.25) * character) / 2));
}
