/** What declarations say that bears on the words of an element; absent where they say nothing of it. */
export interface Declared {
  /** Takes the element and all in it off the page. */
  readonly gone?: boolean;
  /** Can be seen; what stands in it may say otherwise. */
  readonly visible?: boolean;
  /** Its typeface has no size; what stands in it may have one again. */
  readonly sizeless?: boolean;
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
  /display|visibility|opacity|text-decoration|vertical-align|mso-hide|mso-element|mso-text-raise|font|text-indent|position|clip/i;

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
  "font-size": (value) => ({ sizeless: isZero(value) }),
  font: (value) => ({ sizeless: value.split(/[\s/]/).some((part) => isZero(part)) }),
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
  overflow: (value) => ({ cut: value === "hidden" || value === "clip" }),
  color: (value) => ({ white: isWhite(value), ...(isTransparent(value) && { visible: false }) }),
  background: (value) => ({ ground: isGround(value) }),
  "background-color": (value) => ({ ground: isGround(value) }),
  "background-image": (value) => ({ ground: isGround(value) }),
  "text-indent": (value) => ({ gone: /^-\d{4,}/.test(value) || /^-[89]\d\d(?:px|pt|em)/.test(value) }),
};

/** Words that are moved by a length, or to the top, as some editors write raised marks. */
function shift(value: string): "lifted" | "no" {
  return /^(?:text-top|top)$|^\+?(?:\d*\.)?\d*[1-9]\d*(?:px|pt|em|ex|rem|%)$/.test(value) ? "lifted" : "no";
}

function isZero(size: string): boolean {
  return /^0*\.?0+(?:px|pt|em|rem|ex|mm|cm|in|pc|%)?$/.test(size);
}

/** Whether a length leads out of every window. */
function isFar(length: string): boolean {
  return /^-(?:\d{4,}|[5-9]\d\d)(?:\.\d+)?(?:px|pt|em|rem|%)?$/.test(length);
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
  return /^(?:white|#fff|#ffffff|rgba?\(255,\s*255,\s*255(?:,\s*1)?\))$/.test(color);
}

function isTransparent(color: string): boolean {
  return color === "transparent" || /^rgba\(.*,\s*0(?:\.0+)?\)$/.test(color);
}

function isGround(background: string): boolean {
  return !isWhite(background) && !isTransparent(background) && !/^(?:none|inherit|initial|0)?$/.test(background);
}

/** Reads declarations as they stand in a style attribute or between the braces of a rule: those that are `!important` and all others. */
export function readDeclarations(text: string): { readonly usual: Declared; readonly important: Declared } {
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
    Object.assign(plain === value ? usual : important, read(plain));
  }
  return { usual, important };
}
