export type TokenKind = "comment" | "string" | "keyword" | "plain";

export interface CodeToken {
  kind: TokenKind;
  text: string;
  /** Where it begins: unique within its code. */
  at: number;
}

const TOKENS =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"[^"\n]*"|`[^`]*`)|\b(?<keyword>import|export|from|const|let|new|typeof|await|async|function|return|for|of|if|type)\b/g;

/** Enough of a highlighter for a few lines of our own; a library would weigh more than the app. */
export function highlight(code: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  let at = 0;
  const push = (kind: TokenKind, text: string) => {
    if (text) tokens.push({ kind, text, at });
    at += text.length;
  };
  for (const match of code.matchAll(TOKENS)) {
    push("plain", code.slice(at, match.index));
    const { comment, string } = match.groups ?? {};
    push(comment ? "comment" : string ? "string" : "keyword", match[0]);
  }
  push("plain", code.slice(at));
  return tokens;
}
