import { KaleidoscopeClient } from "@kal/web";
import { uploadFetch } from "@/features/record/upload-fetch"; // 20 lines on XMLHttpRequest

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export async function attach(recordId: string, fieldId: string, file: File, bar: HTMLProgressElement) {
  const uploading = client.withOptions({
    fetch: uploadFetch(({ receivedBytes, totalBytes }) => {
      if (totalBytes) bar.value = receivedBytes / totalBytes;
    }),
  });
  return uploading.records.createRecordValueFile(recordId, fieldId, file);
}
