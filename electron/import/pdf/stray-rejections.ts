/** The names of what pdf.js throws about files that are not as they should be. */
const ownNames: ReadonlySet<string> = new Set([
  "AbortException",
  "FormatError",
  "InvalidPDFException",
  "Jbig2Error",
  "JpegError",
  "JpxError",
  "MissingDataException",
  "ParserEOFException",
  "PasswordException",
  "ResponseException",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
]);

let listens = false;

/**
 * Keeps what pdf.js rejects in promises that it gives to nobody from ending the program: a damaged file fails in the reader, too, or is read without
 * that part. Every other rejection that nobody handles ends the program as before, unless somebody else listens for them.
 */
export function mindStrayRejections(): void {
  if (listens) return;
  listens = true;
  process.on("unhandledRejection", (reason) => {
    if (reason instanceof Error && ownNames.has(reason.name)) return;
    if (process.listenerCount("unhandledRejection") === 1) throw reason;
  });
}
