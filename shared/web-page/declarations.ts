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
}

/** The names of declarations that bear on the words, for a first look. */
export const telling =
  /display|visibility|opacity|text-decoration|vertical-align|mso-hide|mso-element|mso-text-raise|font|text-indent/i;

type Read = (value: string) => Declared;

/** What each property says. Source: CSS 2.2 and CSS Text Decoration; the properties of Word begin with mso-. */
const properties: Readonly<Record<string, Read>> = {
  display: (value) => ({ gone: value === "none" }),
  visibility: (value) => ({ visible: value !== "hidden" && value !== "collapse" }),
  opacity: (value) => ({ gone: /^0*\.?0*%?$/.test(value) && value !== "" }),
  "text-decoration": (value) => ({ struck: value.includes("line-through") }),
  "text-decoration-line": (value) => ({ struck: value.includes("line-through") }),
  "vertical-align": (value) => ({ raised: value === "super" ? "raised" : value === "sub" ? "lowered" : "no" }),
  // Remarks, and the codes of fields.
  "mso-element": (value) => ({ gone: /^(?:comment|field-begin)/.test(value) }),
  "mso-hide": (value) => ({ gone: value === "all" }),
  "mso-text-raise": (value) => ({ raised: /[1-9]/.test(value) ? "lifted" : "no" }),
  "font-size": (value) => ({ sizeless: isZero(value) }),
  font: (value) => ({ sizeless: value.split(/[\s/]/).some((part) => isZero(part)) }),
  "text-indent": (value) => ({ gone: /^-\d{4,}/.test(value) || /^-[89]\d\d(?:px|pt|em)/.test(value) }),
};

function isZero(size: string): boolean {
  return /^0*\.?0+(?:px|pt|em|rem|ex|mm|cm|in|pc|%)?$/.test(size);
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
