/**
 * What recorded answers of the real API look like, reduced from their values to formats: `a | b` where both were
 * seen, `list` where every list was empty, `?` after a key that only some items have. A value that was `null` in
 * every recording may hold anything, and so may `any`. Contents of values were only ever text and booleans, numbers
 * among the text; the other formats are those of fields that were not recorded.
 */
export type RecordedShape = string | readonly [RecordedShape] | { readonly [key: string]: RecordedShape };
