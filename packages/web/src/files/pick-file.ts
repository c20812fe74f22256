type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/** Asks the user where to save. `"unavailable"` where the browser has no such dialog, or does not show it here. */
export async function pickFile(
  suggestedName: string,
): Promise<FileSystemFileHandle | "closed" | "unavailable"> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return "unavailable";
  try {
    return await showSaveFilePicker.call(globalThis, { suggestedName });
  } catch (error) {
    const { name } = error as Error;
    if (name === "AbortError") return "closed";
    // Not within a click, or inside a frame of another site: a link still works there.
    if (name === "SecurityError" || name === "NotAllowedError") return "unavailable";
    throw error;
  }
}
