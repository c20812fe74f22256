/** Says which part of a list an answer holds, and how to continue. */
export function describePage(noun: string, offset: number, next: number | null, total: number): string {
  if (total === 0) return `There are no ${noun}.`;
  if (offset >= total) return `There are only ${total} ${noun}, and none at offset ${offset}.`;
  const shown = `${noun}: ${offset + 1} to ${next ?? total} of ${total}.`;
  return next === null
    ? `${shown} Nothing was left out after them.`
    : `${shown} ${total - next} were left out: to continue, call again with offset ${next}.`;
}
