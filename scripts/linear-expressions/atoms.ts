const ATOM =
  /(?<class>\[\^?(?:\\.|[^\]\\])*\])|(?<escape>\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|.))|(?<group>\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]+:))?)|(?<count>\{\d+(?:,\d*)?\}|[*+?]\??)|(?<sign>[)|^$])|(?<any>\.)|(?<letter>.)/gsu;

/** What a pattern is made of: the sources of all that match one character, and the words it spells out. */
export function atomsOf(source: string): { atoms: string[]; words: string[] } {
  const atoms = new Set<string>();
  const words = new Set<string>();
  let word = "";
  const end = () => {
    if (word.length > 1) words.add(word);
    word = "";
  };
  for (const { 0: text, groups = {} } of source.matchAll(ATOM)) {
    const literal = groups.letter ?? (/^\\[^\w]$/.test(text) ? text.slice(1) : undefined);
    if (literal !== undefined) word += literal;
    // What is repeated or left out is there once in the word.
    else if (!groups.count) end();
    const isPlace = /^\\(?:[bB]|k<|\d)/.test(text);
    if (groups.letter !== undefined || groups.class || groups.any || (groups.escape && !isPlace))
      atoms.add(text);
  }
  end();
  return { atoms: [...atoms], words: [...words] };
}
