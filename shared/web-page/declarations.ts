/** What declarations say that bears on the words of an element; absent where they say nothing of it. */
export interface Declared {
  /** Takes the element and all in it off the page. */
  readonly gone?: boolean;
  /** Can be seen; what stands in it may say otherwise. */
  readonly visible?: boolean;
  /** Its typeface has no size; what stands in it may have one again. */
  readonly sizeless?: boolean;
  /** How large its letters are: in points, or as a share of those around it. */
  readonly letters?: { readonly points: number } | { readonly share: number };
  readonly struck?: boolean;
  readonly raised?: "raised" | "lowered" | "lifted" | "no";
  /** Stands out of the flow of the page, or is moved from its place in it. */
  readonly position?: "out" | "moved" | "no";
  /** Moved out of what is seen, above its line, or neither. */
  readonly shifted?: "away" | "up" | "no";
  /** Nothing of it is left by its clip. */
  readonly clipped?: boolean;
  /** Has a width or height of a pixel at most. */
  readonly tiny?: boolean;
  /** What does not fit into it is not shown. */
  readonly cut?: boolean;
  /** Its words are as white as paper. */
  readonly white?: boolean;
  /** It has a ground of its own, on which white words can be read. */
  readonly ground?: boolean;
}

/** The names of declarations that bear on the words, for a first look. */
export const telling =
  /display|visibility|opacity|text-decoration|vertical-align|mso-hide|mso-element|mso-text-raise|font|text-indent|position|clip|transform|margin|height|content/i;

type Read = (value: string) => Declared;

/** What each property says. Source: CSS 2.2 and CSS Text Decoration; the properties of Word begin with mso-. */
const properties: Readonly<Record<string, Read>> = {
  display: (value) => ({ gone: value === "none" }),
  visibility: (value) => ({ visible: value !== "hidden" && value !== "collapse" }),
  opacity: (value) => ({ gone: /^0*\.?0*%?$/.test(value) && value !== "" }),
  "text-decoration": (value) => ({ struck: value.includes("line-through") }),
  "text-decoration-line": (value) => ({ struck: value.includes("line-through") }),
  "vertical-align": (value) => ({ raised: value === "super" ? "raised" : value === "sub" ? "lowered" : shift(value) }),
  // Remarks, and the codes of fields.
  "mso-element": (value) => ({ gone: /^(?:comment|field-begin)/.test(value) }),
  "mso-hide": (value) => ({ gone: value === "all" }),
  "mso-text-raise": (value) => ({ raised: /[1-9]/.test(value) ? "lifted" : "no" }),
  "font-size": sizeOf,
  font: (value) => ({
    ...sizeOf(value.split(/[\s/]+/).find((part) => /^[\d.]+(?:px|pt|em|%)$/.test(part)) ?? ""),
    sizeless: value.split(/[\s/]/).some((part) => isUnseen(part)),
  }),
  position: (value) => ({
    position: value === "absolute" || value === "fixed" ? "out" : value === "relative" ? "moved" : "no",
  }),
  left: (value) => ({ shifted: isFar(value) ? "away" : "no" }),
  right: (value) => ({ shifted: isFar(value) ? "away" : "no" }),
  top: (value) => ({ shifted: isFar(value) ? "away" : isSome(value, "-") ? "up" : "no" }),
  bottom: (value) => ({ shifted: isFar(value) ? "away" : isSome(value, "") ? "up" : "no" }),
  clip: (value) => ({ clipped: /^rect\((?:\s*[01](?:px)?[\s,]*){4}\)$/.test(value) }),
  "clip-path": (value) => ({ clipped: /^(?:inset\((?:50|100)%\)|circle\(0(?:px)?\))$/.test(value) }),
  width: (value) => ({ tiny: isTiny(value) }),
  height: (value) => ({ tiny: isTiny(value) }),
  "max-width": (value) => (isTiny(value) ? { tiny: true } : {}),
  "max-height": (value) => (isTiny(value) ? { tiny: true } : {}),
  transform: (value) => ({ gone: /scale(?:[xy]|3d)?\(\s*0*\.?0*\s*[,)]/.test(value) }),
  filter: (value) => ({ gone: /opacity\(\s*0*\.?0*%?\s*\)/.test(value) }),
  "content-visibility": (value) => ({ gone: value === "hidden" }),
  "margin-left": (value) => ({ gone: /^-\d{4,}/.test(value) }),
  "margin-top": (value) => ({ gone: /^-\d{4,}/.test(value) }),
  overflow: (value) => ({ cut: value === "hidden" || value === "clip" }),
  color: (value) => ({ white: isWhite(value), ...(isTransparent(value) && { visible: false }) }),
  background: (value) => ({ ground: isGround(value) }),
  "background-color": (value) => ({ ground: isGround(value) }),
  "background-image": (value) => ({ ground: isGround(value) }),
  "text-indent": (value) => ({ gone: /^-\d{4,}/.test(value) || /^-[89]\d\d(?:px|pt|em)/.test(value) }),
};

/** How many points are in a unit of length. What is told in rem may be anything. */
const pointsIn: Readonly<Record<string, number>> = { px: 0.75, pt: 1 };
/** How large the letters are that words stand for, as shares of those around or in points. */
const sizeWords: Readonly<Record<string, Declared["letters"]>> = {
  smaller: { share: 5 / 6 },
  larger: { share: 6 / 5 },
  "xx-small": { points: 6.75 },
  "x-small": { points: 7.5 },
  small: { points: 9.75 },
  medium: { points: 12 },
  large: { points: 13.5 },
};

function sizeOf(value: string): Declared {
  const sizeless = isUnseen(value);
  const [, number = "", unit = ""] = /^([\d.]+)(px|pt|em|%)$/.exec(value) ?? [];
  const amount = Number(number);
  const word = sizeWords[value];
  if (number === "" || !(amount > 0)) return { sizeless, ...(word !== undefined && { letters: word }) };
  const points = pointsIn[unit];
  if (points !== undefined) return { sizeless, letters: { points: amount * points } };
  return { sizeless, letters: { share: unit === "%" ? amount / 100 : amount } };
}

/** Words that are moved by a length, or to the top, as some editors write raised marks. */
function shift(value: string): "lifted" | "no" {
  return /^(?:text-top|top)$|^\+?(?:\d*\.)?\d*[1-9]\d*(?:px|pt|em|ex|rem|%)$/.test(value) ? "lifted" : "no";
}

function isZero(size: string): boolean {
  return /^0*\.?0+(?:px|pt|em|rem|ex|mm|cm|in|pc|%)?$/.test(size);
}

/** Whether letters of a size are none that anybody sees. What counts other lengths may be anything: pages for phones have 100 pixels a rem. */
function isUnseen(size: string): boolean {
  return isZero(size) || /^(?:[01]?(?:\.\d+)?|2)(?:px|pt)$/.test(size);
}

/** Whether a length leads out of every window. */
function isFar(length: string): boolean {
  return /^-(?:(?:\d{4,}|[5-9]\d\d)(?:\.\d+)?(?:px|pt|em|rem|%)?|[1-9]\d\d(?:v[hw]|%))$/.test(length);
}

/** Whether a length of a sign is more than nothing. */
function isSome(length: string, sign: "" | "-"): boolean {
  return length.startsWith(sign) && /^(?=.*[1-9])[\d.]+[a-z%]*$/.test(length.slice(sign.length));
}

function isTiny(length: string): boolean {
  return isZero(length) || length === "1px";
}

/** Whether words of this colour cannot be read on white paper. */
export function isWhite(color: string): boolean {
  return /^(?:white|#fff|#f[a-f]f[a-f]f[a-f]|rgba?\((?:25[0-5][\s,]+){2}25[0-5](?:[\s,/]+(?:1|100%))?\)|hsla?\([^,\s]+[\s,]+[^,\s]+[\s,]+100%[^)]*\))$/.test(
    color,
  );
}

function isTransparent(color: string): boolean {
  return color === "transparent" || /^(?:rgb|hsl)a?\(.*[,/]\s*0(?:\.0+)?%?\)$/.test(color);
}

function isGround(background: string): boolean {
  return !isWhite(background) && !isTransparent(background) && !/^(?:none|inherit|initial|0)?$/.test(background);
}

/** The values that a page has given names of its own, which begin with two dashes. */
export type NamedValues = ReadonlyMap<string, string>;

/**
 * Reads declarations as they stand in a style attribute or between the braces of a rule: those that are `!important` and all others. `values`
 * are those that var(--name) stands for.
 */
export function readDeclarations(
  text: string,
  values?: NamedValues,
): { readonly usual: Declared; readonly important: Declared } {
  const usual: Declared = {};
  const important: Declared = {};
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const read = properties[declaration.slice(0, colon).trim().toLowerCase()];
    if (read === undefined) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const plain = value.replace(/\s*!\s*important$/, "");
    Object.assign(plain === value ? usual : important, read(withValues(plain, values)));
  }
  return { usual, important };
}

const longestChain = 5;
const longestValue = 1000;

/** A value with what stands for its names, or what it says itself for those that the page does not have. */
function withValues(value: string, values: NamedValues | undefined): string {
  let shown = value;
  for (let step = 0; step < longestChain && shown.length < longestValue && shown.includes("var("); step += 1) {
    shown = shown.replace(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g, (_, name: string, otherwise = "") =>
      (values?.get(name) ?? String(otherwise)).trim(),
    );
  }
  return shown;
}
