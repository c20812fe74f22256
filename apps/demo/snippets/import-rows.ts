import { ImportBatchError, KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export async function push(rows: object[], signal: AbortSignal, bar: HTMLProgressElement) {
  const target = { key_field_names: ["Compound ID"] };
  const onProgress = ({ acceptedRows }: { acceptedRows: number }) => {
    bar.value = acceptedRows / rows.length;
  };
  try {
    const { imports } = await client.imports.pushAll(rows, target, { batchSize: 250, signal, onProgress });
    // An accepted row is not imported yet: the server runs each batch as an import of its own.
    return Promise.all(imports.map(({ importId }) => client.imports.waitFor(importId, { signal })));
  } catch (error) {
    // Which rows are in, which are not, and which may be.
    if (error instanceof ImportBatchError) console.log(error.outcome);
    throw error;
  }
}
