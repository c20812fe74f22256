/** Browsers read the file after the click, some only once the user has answered a dialog. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the browser's own downloads. */
export function clickLink(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.rel = "noopener";
  link.style.display = "none";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
