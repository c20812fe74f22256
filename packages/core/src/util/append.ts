/** Room made at once for what a server announces. Of more than this it has to prove each byte. */
const MOST_AT_ONCE = 64 * 1024 * 1024;

/**
 * Puts a chunk behind the first `length` bytes of `all`, in a larger array where there is no room. Chunks that are kept
 * until the end, to be joined then, take twice the memory. `announced` is a hint: of a compressed answer it is too small.
 */
export function append(all: Uint8Array, length: number, chunk: Uint8Array, announced: number): Uint8Array {
  const needed = length + chunk.length;
  let room = all;
  if (needed > all.length) {
    room = new Uint8Array(Math.max(needed, all.length * 2, announced <= MOST_AT_ONCE ? announced : 0));
    room.set(all);
  }
  room.set(chunk, length);
  return room;
}
