export const BLOCK_BYTES = 1024 * 1024;

/** Every file is this block again and again. Its bytes look random, and are the same in every run. */
export function fileBlock() {
  const words = new Uint32Array(BLOCK_BYTES / 4);
  let state = 2_463_534_242;
  for (let at = 0; at < words.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return Buffer.from(words.buffer);
}
