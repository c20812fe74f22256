/**
 * The same for names that some disk takes for one: those of macOS and Windows do not tell case apart, and macOS does not
 * tell composed letters from decomposed ones.
 */
export const nameKey = (name: string): string =>
  name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
