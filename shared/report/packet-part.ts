/** What a file of a packet (all that is signed and published of a report) is. */
export type PacketPart =
  "signOffDocx" | "publicDocx" | "xlsx" | "pdf" | "html" | "fragment" | "csv" | "json" | "cover" | "report";
