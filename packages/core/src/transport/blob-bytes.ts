import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** The bytes of a Blob. Those of jsdom have no `arrayBuffer`. */
export async function blobBytes(blob: Blob): Promise<ArrayBuffer> {
  if (blob.arrayBuffer) return blob.arrayBuffer();
  if (typeof FileReader !== "function")
    throw new InvalidArgumentError("This fetch cannot send the Blob. Pass its bytes. Nothing was sent.");
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}
