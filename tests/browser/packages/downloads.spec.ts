import { readFile } from "node:fs/promises";
import { readOnly } from "@kal/core/proxy";
import { demoIds } from "@kal/testing";
import type { KaleidoscopeClient } from "@kal/web";
import type { Site } from "../support/site";
import { expect, test as onSite } from "../support/site-test";

const { activities, files } = demoIds;
const file = { fileId: files.ic50Csv, activityId: activities.krasIc50, filename: "ic50.csv" };

type InPage = <T, More extends object = object>(
  run: (client: KaleidoscopeClient, args: typeof file & More) => T | Promise<T>,
  more?: More,
) => Promise<T>;

interface Fixtures {
  /** How the page's client reaches Kaleidoscope. */
  way: "proxy" | "token";
  /** Runs a function in the page, with a client made there. */
  inPage: InPage;
}

const test = onSite.extend<Fixtures>({
  way: ["proxy", { option: true }],
  inPage: async ({ way, site, page }, use) => {
    const options =
      way === "proxy" ? { proxyUrl: "/api/kal" } : { tokenUrl: "/api/kal-token", url: site.apiUrl };
    await use((run, more) =>
      page.evaluate(
        async ([source, clientOptions, args]) => {
          const client = new window.kal.KaleidoscopeClient(clientOptions);
          // The function travels as text, because it is to run here, not where it was written.
          return await new Function(`return (${source})`)()(client, args);
        },
        [run.toString(), options, { ...file, ...more }] as const,
      ),
    );
  },
});

const original = (site: Site) => Buffer.from(site.fake.world.files.demand(file.fileId).bytes);

for (const way of ["proxy", "token"] as const) {
  test.describe(`a page's client, by ${way}`, () => {
    test.use({
      way,
      // Playwright takes a bare array for a pair of a fixture and its settings.
      allow: [[...readOnly, { method: "POST", path: "/properties/:propertyId/file" }], { scope: "test" }],
    });

    test("downloads a file as a File with its name, its type and every byte", async ({ inPage, site }) => {
      const got = await inPage(async (client, { fileId, ...options }) => {
        const blob = await client.files.downloadBlob(fileId, options);
        const { name } = blob as File;
        return {
          isFile: blob instanceof File,
          name,
          type: blob.type,
          bytes: [...new Uint8Array(await blob.arrayBuffer())],
        };
      });
      const bytes = [...original(site)];
      expect(got).toStrictEqual({ isFile: true, name: "ic50.csv", type: "text/csv", bytes });
    });

    test("reports the progress of a stream from the first piece to the last", async ({ inPage, site }) => {
      site.fake.faults.add({ pieceBytes: 64, pieceDelayMs: 30, when: { path: /file/ } });
      const { seen, text, size } = await inPage(async (client, { fileId, ...options }) => {
        const seen: { receivedBytes: number; totalBytes: number | null }[] = [];
        const onProgress = (progress: (typeof seen)[number]) => void seen.push(progress);
        const { stream, size } = await client.files.downloadStream(fileId, { ...options, onProgress });
        return { text: await new Response(stream).text(), size, seen };
      });
      expect(text).toBe(original(site).toString());
      expect(size).toBe(original(site).length);
      expect(seen.length).toBeGreaterThan(2);
      for (const { totalBytes } of seen) expect(totalBytes).toBe(size);
      expect(seen.at(-1)?.receivedBytes).toBe(size);
    });

    test("saves a file by a link byte for byte", async ({ inPage, page, site }) => {
      const saved = page.waitForEvent("download");
      const name = await inPage((client, { fileId, ...options }) =>
        client.files.saveFile(fileId, { ...options, picker: false }),
      );
      const download = await saved;
      expect([name, download.suggestedFilename()]).toStrictEqual(["ic50.csv", "ic50.csv"]);
      expect(await readFile(await download.path())).toStrictEqual(original(site));
    });

    test("writes a file where the user chose, and removes it if the download breaks", async ({
      inPage,
      site,
    }) => {
      const saveAs = () =>
        inPage(async (client, { fileId, ...options }) => {
          // A test cannot answer the dialog itself; a handle to the page's own disk behaves like its result.
          const root = await navigator.storage.getDirectory();
          const showSaveFilePicker = ({ suggestedName }: { suggestedName: string }) =>
            root.getFileHandle(suggestedName, { create: true });
          Object.assign(window, { showSaveFilePicker });
          const error = await client.files.saveFile(fileId, options).then(
            () => null,
            (reason: Error) => reason.name,
          );
          const stored = await root.getFileHandle("ic50.csv").catch(() => null);
          return { error, text: stored && (await (await stored.getFile()).text()) };
        });
      for (const fault of [{ cutAt: 100 }, { status: 404 }]) {
        site.fake.faults.add({ ...fault, when: { path: /file/ } });
        const broken = await saveAs();
        expect(broken.error, "the error of a broken download").toBeTruthy();
        expect(broken.text).toBeNull();
      }
      expect(await saveAs()).toStrictEqual({ error: null, text: original(site).toString() });
    });

    test("aborts the server's request when the page aborts", async ({ inPage, site }) => {
      site.fake.faults.add({ stallAt: 100, when: { path: /file/ } });
      const before = site.upstream.length;
      const message = await inPage(async (client, { fileId, ...options }) => {
        const leave = new AbortController();
        const onProgress = () => leave.abort(new Error("enough"));
        const download = client.files.downloadBlob(fileId, { ...options, onProgress, signal: leave.signal });
        return await download.then(
          () => "downloaded",
          (error: Error) => error.message,
        );
      });
      expect(message).toBe("enough");
      if (way === "token") return;
      expect(site.upstream.length).toBeGreaterThan(before);
      await expect.poll(() => site.upstream.at(-1)?.aborted, { timeout: 10_000 }).toBe(true);
    });

    test("uploads a File of the page unchanged", async ({ inPage, site }) => {
      const bytes = [...Array(100_000).keys()].map((n) => n % 251);
      const fileId = await inPage(
        async (client, { activityId, bytes }) => {
          const picked = new File([new Uint8Array(bytes)], "plate 7.csv", { type: "text/csv" });
          const activity = await client.activities.getActivityById(activityId);
          const property = activity?.properties.find(({ property_name }) => property_name === "Raw data");
          return (await property?.updatePropertyFile(picked.name, picked, picked.type))?.file_id;
        },
        { bytes },
      );
      const stored = site.fake.world.files.demand(String(fileId));
      expect([stored.name, stored.type]).toStrictEqual(["plate 7.csv", "text/csv"]);
      expect(Buffer.from(stored.bytes).equals(Buffer.from(bytes))).toBe(true);
    });

    test("requests one token for 50 calls at once", async ({ inPage, site, traffic }) => {
      const titles = await inPage(async (client) => {
        const open = client.withOptions({ cache: false });
        const lists = await Promise.all(Array.from({ length: 50 }, () => open.programs.getPrograms()));
        return lists.map(([first]) => first.title);
      });
      expect(titles).toHaveLength(50);
      const tokenRequests = traffic.filter((one) => one.url() === `${site.url}/api/kal-token`);
      expect(tokenRequests).toHaveLength(way === "token" ? 1 : 0);
      expect(site.fake.tokens.requests.client_credentials).toBe(1);
    });

    test("replaces a token that was revoked between two calls", async ({ inPage }) => {
      const counts = await inPage(async (client) => {
        const open = client.withOptions({ cache: false });
        const before = await open.programs.getPrograms();
        await fetch("/revoke");
        const after = await open.programs.getPrograms();
        return [before.length, after.length];
      });
      expect(counts).toStrictEqual([3, 3]);
    });

    test("adds no header but the content type, and the token if it has one", async ({
      inPage,
      site,
      traffic,
    }) => {
      await inPage((client) => client.programs.getPrograms().then(({ length }) => length));
      const prefix = way === "proxy" ? `${site.url}/api/kal/` : site.apiUrl;
      const request = traffic.find((one) => one.url().startsWith(prefix) && one.method() === "GET");
      const headers = (await request?.allHeaders()) ?? {};
      expect(headers["content-type"]).toBe("application/json");
      expect("x-kal-authorization" in headers).toBe(way === "token");
      for (const name of ["authorization", "x-request-id", "range"]) expect(headers).not.toHaveProperty(name);
      expect(headers["user-agent"]).not.toMatch(/kal/);
    });
  });
}
