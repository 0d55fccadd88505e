/** Letters, digits and signs without a place to break between them: an address of a web page or of post. */
const longRun = /[!-~]{9,}/u;

/**
 * Whether a paragraph holds a run that no line may break. The line before such a run ends early; justified, it would be stretched, so that such a
 * paragraph is set flush left.
 */
export function hasLongRun(text: string): boolean {
  return longRun.test(text);
}
