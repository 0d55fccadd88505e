/**
 * How a report is set on paper beyond what the form says. It is part of the file and no part of the content: the fingerprint does not know it.
 */
export interface PaperSetup {
  /** The lines of the title as the user has set them; they hold as long as they say the title. */
  readonly titleLines?: readonly string[];
  /** The paper gets a seal: name and date stand where it is pressed over them. */
  readonly sealed?: true;
  /** What makes an official document of it; absent where it goes out as a plain report. */
  readonly frame?: DocumentFrame;
  /** The letter that it is handed in with; absent where there is none. */
  readonly cover?: CoverLetter;
}

/** The grades of secrecy (密级), the lowest first. Source: 保守国家秘密法, article 14. */
export const secrecyGrades = ["秘密", "机密", "绝密"] as const;

/** The degrees of urgency (紧急程度). Source: GB/T 9704-2012, 7.2.3. */
export const urgencies = ["加急", "特急"] as const;

/** What official documents carry around their text, each only where somebody wants it. Source: GB/T 9704-2012, 7.2 to 7.4. */
export interface DocumentFrame {
  /** 发文机关标志: what the red head says, as printed. */
  readonly head?: string;
  /** 发文字号, with the year in 〔〕. */
  readonly number?: string;
  /** 份号, its digits without leading zeros. */
  readonly copy?: string;
  readonly secrecy?: Secrecy;
  readonly urgency?: (typeof urgencies)[number];
  /** 主送, without the colon behind it. */
  readonly addressee?: string;
  /** 附件说明: the names of what is attached. */
  readonly attachments?: readonly string[];
  /** 抄送, without the full stop behind it. */
  readonly copiesTo?: string;
  /** 印发机关. */
  readonly issuer?: string;
  /** 印发日期, YYYY-MM-DD. */
  readonly issued?: string;
}

/** A mark of secrecy: its grade, and for how long it holds (5年), where that is said. */
export interface Secrecy {
  readonly grade: (typeof secrecyGrades)[number];
  readonly term?: string;
}

/** The letter that a report is handed in with (报送函). */
export interface CoverLetter {
  /** 主送, without the colon behind it. */
  readonly addressee: string;
  /** 发文字号 of the letter itself. */
  readonly number?: string;
  /** What the letter says, a paragraph a line, where it is not the usual sentence. */
  readonly text?: string;
  /** Its date, YYYY-MM-DD; without one that of signing. */
  readonly date?: string;
}

/** A report with another frame and letter, or with none; how its title breaks, and the seal, stay. */
export function withFrame<R extends { readonly paper?: PaperSetup }>(
  report: R,
  { frame, cover }: Pick<PaperSetup, "frame" | "cover">,
): Omit<R, "paper"> & { readonly paper?: PaperSetup } {
  const { paper: { frame: _frame, cover: _cover, ...rest } = {}, ...others } = report;
  const paper = { ...rest, ...(frame !== undefined && { frame }), ...(cover !== undefined && { cover }) };
  return { ...others, ...(Object.keys(paper).length > 0 && { paper }) };
}
