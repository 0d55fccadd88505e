import type { SourceDocument } from "../../shared/recognition/source-document.ts";
import type { Result } from "../../shared/result.ts";

/**
 * Reads the bytes of one kind of document. `path` names the file in failures and decides nothing. Whatever the bytes are, the answer is a
 * document or one failure, in bounded time and memory.
 */
export type Reader = (bytes: Uint8Array, path: string) => Result<SourceDocument> | Promise<Result<SourceDocument>>;
