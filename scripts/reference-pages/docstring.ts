import ts from "typescript";

/** Returns a symbol's docstring on one line, without its tags. */
export const docsOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();

/** Returns the text of one tag of a symbol's docstring, such as `@default`. */
export const tagOf = (symbol: ts.Symbol, name: string, checker: ts.TypeChecker): string | undefined => {
  const tag = symbol.getJsDocTags(checker).find((each) => each.name === name);
  return tag && ts.displayPartsToString(tag.text).replace(/\s+/g, " ").trim();
};

/** Returns the first sentence. A dot inside code, a number or an abbreviation does not end it. */
export const firstSentence = (docs: string): string =>
  /^(?:`[^`]*`|[^`])*?[.!?](?=\s|$)/.exec(docs)?.[0] ?? docs;

/** Escapes what would end a cell of a table. */
export const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Code in a cell of a table. */
export const code = (text: string): string => `\`${cell(text)}\``;
