/** What the document calls a picture; says its width in percent of the text, which its printed size does not where it is very tall. */
export function pictureName(id: number, width: number): string {
  return `Picture ${id}, ${width}%`;
}

/** The width that the name of a picture says; undefined for any other name. */
export function widthNamed(name: string): number | undefined {
  const width = /^Picture \d+, ([1-9]\d|100)%$/.exec(name)?.[1];
  return width === undefined ? undefined : Number(width);
}
