/**
 * How a report is set on paper beyond what the form says. It is part of the file and no part of the content: the fingerprint does not know it.
 */
export interface PaperSetup {
  /** The lines of the title as the user has set them; they hold as long as they say the title. */
  readonly titleLines?: readonly string[];
  /** The paper gets a seal: name and date stand where it is pressed over them. */
  readonly sealed?: true;
}
