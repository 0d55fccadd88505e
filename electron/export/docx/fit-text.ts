/** Smallest type in half-points that can still be read at all: nobody should ever need it. */
const smallest = 6;

/** Longest text that is worth shrinking; anything longer wraps. */
const longestShrunk = 16;

/**
 * Width of a digit in twips for each half-point of its size. Times New Roman needs 5; where it is missing, the typefaces that take its
 * place on Linux desktops need up to this.
 */
const digitWidth = 6.36;

/**
 * The type size in half-points at which a number fits into `width` twips without wrapping, `size` at most. Text with Chinese or spaces
 * can wrap and keeps its size.
 */
export function fittingSize(text: string, width: number, size: number): number {
  if (text.length > longestShrunk || !/^[\u0021-\u007E]+$/.test(text)) return size;
  return Math.max(smallest, Math.min(size, Math.floor(width / (text.length * digitWidth))));
}

/** How many lines a Chinese text takes in a cell of `width` twips at `size` half-points. */
export function lineCount(text: string, width: number, size: number): number {
  return Math.ceil(text.length / Math.max(1, Math.floor(width / (size * 10))));
}

/**
 * The side indent in twips that makes a short Chinese label wrap into lines of even length (商业|企业, not 商业企|业) in a cell of `width`
 * twips at `size` half-points; 0 where it fits on one line.
 */
export function balancedIndent(text: string, width: number, size: number): number {
  const lines = lineCount(text, width, size);
  if (lines < 2) return 0;
  // A quarter of a character of slack, so that rounding never costs a character.
  const perLine = Math.ceil(text.length / lines) + 0.25;
  return Math.max(0, Math.floor((width - perLine * size * 10) / 2));
}
