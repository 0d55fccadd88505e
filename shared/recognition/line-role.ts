/** What a line is, where an export of ours says it. */
export type LineRole =
  | { readonly kind: "paragraph" }
  | { readonly kind: "point" }
  | { readonly kind: "caption" }
  /** Stands around the report: red head, number, 主送, 版记 and the like. */
  | { readonly kind: "frame" }
  | {
      readonly kind: "heading";
      readonly level: 1 | 2;
      /** It runs into the paragraph that follows: on the next line (true), or on its own line behind so many characters. */
      readonly runIn?: true | number;
    };

const roles: Readonly<Record<string, LineRole>> = {
  paragraph: { kind: "paragraph" },
  point: { kind: "point" },
  caption: { kind: "caption" },
  frame: { kind: "frame" },
  "heading-1": { kind: "heading", level: 1 },
  "heading-2": { kind: "heading", level: 2 },
  "run-in-1": { kind: "heading", level: 1, runIn: true },
  "run-in-2": { kind: "heading", level: 2, runIn: true },
};

/** The role that an exported web page names in `data-line`; undefined for any other name. */
export function roleNamed(name: string): LineRole | undefined {
  return Object.hasOwn(roles, name) ? roles[name] : undefined;
}
