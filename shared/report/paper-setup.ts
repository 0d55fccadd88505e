/** What stands at the head of a paper that an authority issues: its mark in red (示例区人民政府文件) and the document number. */
export interface Letterhead {
  readonly mark: string;
  readonly number?: string;
}

/** What closes a printed paper (版记): who gets a copy, who printed it and when, each as it shall read. */
export interface Imprint {
  readonly copyTo?: string;
  readonly office?: string;
  readonly date?: string;
}

/** The letter with which the report is sent: to whom, and what it says, a paragraph a line. */
export interface CoverLetter {
  readonly to: string;
  readonly text: string;
}

/**
 * How a report is set on paper beyond what the form says; whatever is absent is not printed. It is part of the file and no part of the content: the
 * fingerprint does not know it.
 */
export interface PaperSetup {
  /** The lines of the title as the user has set them; they hold as long as they say the title. */
  readonly titleLines?: readonly string[];
  /** The paper gets a seal: name and date stand where it is pressed over them. */
  readonly sealed?: true;
  readonly letterhead?: Letterhead;
  /** 份号, 密级和保密期限, 紧急程度. */
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
  /** The names of what is attached (附件说明). */
  readonly attachments?: readonly string[];
  readonly imprint?: Imprint;
  readonly coverLetter?: CoverLetter;
}
