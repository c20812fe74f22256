import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

/**
 * A registry on this machine for packages of Kal's scope, and for no others: it asks no other registry, so what
 * is missing here is missing. Everything it stores is below `folder`.
 */
export async function startRegistry(folder: string) {
  const config = join(folder, "verdaccio.yaml");
  await writeFile(
    config,
    `storage: ${join(folder, "storage")}
auth: { htpasswd: { file: ${join(folder, "htpasswd")} } }
packages: { "@kal/*": { access: $all, publish: $all } }
web: { enable: false }
middlewares: { audit: { enabled: false } }
log: { type: stdout, level: fatal }
`,
  );
  const server = await runServer(config);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
