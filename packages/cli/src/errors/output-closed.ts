/** Whoever read the output wants no more of it, as `head` does. No failure. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}
