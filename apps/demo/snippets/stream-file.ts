import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export async function readWhileItArrives(activityId: string, fileId: string, bar: HTMLProgressElement) {
  const { stream, size } = await client.files.downloadStream(fileId, { activityId });
  const reader = stream.getReader();
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read(); // reading slowly slows the server
    if (done) return received;
    received += value.length;
    if (size) bar.value = received / size;
  }
}
