import type { Token } from "./token.ts";

/** 以信访形式提出的不予处理1件, 不予处理12件，其中信访7件: what is not dealt with because it is a petition is a row of table three. */
export function withPetitions(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some(isDeclined)) return tokens;
  return tokens.map((token, place) =>
    token.kind === "term" &&
    token.term.sort === "foreign" &&
    petition.test(text.slice(token.from, token.to)) &&
    (isReason(tokens, place) || isRowOfDeclined(tokens, place))
      ? { ...token, term: { sort: "result", is: "declined.petition" } }
      : token,
  );
}

/** Whether 不予处理 follows in the same clause. */
function isReason(tokens: readonly Token[], place: number): boolean {
  const from = tokens[place]?.to ?? 0;
  for (const behind of tokens.slice(place + 1, place + 6)) {
    if (behind.from - from > longestReason) return false;
    if (isDeclined(behind)) return true;
    if (behind.kind === "number" || (behind.kind === "mark" && behind.mark !== "list")) return false;
  }
  return false;
}

/** Whether it is listed behind 不予处理, or beside another row of it. */
function isRowOfDeclined(tokens: readonly Token[], place: number): boolean {
  const next = tokens[place + 1];
  const counted = next?.kind === "number" || (next?.kind === "mark" && next.mark === "list");
  if (!counted) return false;
  for (const before of tokens.slice(Math.max(0, place - 8), place).toReversed()) {
    if (before.kind === "mark" && (before.mark === "stop" || before.mark === "semicolon")) return false;
    if (isDeclined(before)) return true;
    if (before.kind !== "term") continue;
    const { sort } = before.term;
    if (sort === "topic" || sort === "event" || (sort === "result" && !before.term.is.startsWith("declined.")))
      return false;
  }
  return false;
}

function isDeclined(token: Token): boolean {
  return token.kind === "term" && token.term.sort === "result" && token.term.is === "declined";
}

const petition = /^(?:信访|投诉|举报|诉求|咨询|信访件|信访事项|投诉举报|举报投诉|群众诉求)$/;
const longestReason = 12;
