import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { readOnly } from "@kal/core/proxy";
import { demoIds } from "@kal/testing";
import { startBrowser } from "./lib/browser.mjs";
import { startSite } from "./lib/site.mjs";
import { visit } from "./lib/visit.mjs";

const { activities, files } = demoIds;
const file = { fileId: files.ic50Csv, activityId: activities.krasIc50, filename: "ic50.csv" };

let browser;
let site;
let visitor;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  const upload = { method: "POST", path: "/properties/:propertyId/file" };
  site = await startSite({ allow: [...readOnly, upload] });
  visitor = await visit(browser, site);
});
afterEach(async () => {
  await visitor?.close();
  await site?.close();
});

const original = () => Buffer.from(site.fake.world.files.demand(file.fileId).bytes);

/** Runs in the page, with a client made there. */
const inPage = (way, run, more = {}) => {
  const options =
    way === "proxy" ? { proxyUrl: "/api/kal" } : { tokenUrl: "/api/kal-token", url: site.apiUrl };
  return visitor.page.evaluate(
    async ([source, clientOptions, args]) => {
      const client = new window.kal.KaleidoscopeClient(clientOptions);
      // The function travels as text: it is to run here, not where it was written.
      return await new Function(`return (${source})`)()(client, args);
    },
    [run.toString(), options, { ...file, ...more }],
  );
};

for (const way of ["proxy", "token"]) {
  describe(`in a real browser, by ${way}`, () => {
    afterEach(() => visitor.expectNoSecret());

    test("a Blob has its name, its type and every byte", async () => {
      const got = await inPage(way, async (client, { fileId, ...options }) => {
        const blob = await client.files.downloadBlob(fileId, options);
        return [blob instanceof File, blob.name, blob.type, [...new Uint8Array(await blob.arrayBuffer())]];
      });
      assert.deepEqual(got.slice(0, 3), [true, "ic50.csv", "text/csv"]);
      assert.ok(Buffer.from(got[3]).equals(original()));
    });

    test("a stream shows its progress from the first piece to the last", async () => {
      site.fake.faults.add({ pieceBytes: 256, pieceDelayMs: 15, when: { path: /file/ } });
      const { seen, text, size } = await inPage(way, async (client, { fileId, ...options }) => {
        const seen = [];
        const onProgress = (progress) => seen.push(progress);
        const { stream, size } = await client.files.downloadStream(fileId, { ...options, onProgress });
        return { text: await new Response(stream).text(), size, seen };
      });
      assert.equal(text, original().toString());
      assert.equal(size, original().length);
      assert.ok(seen.length > 2, `${seen.length} steps`);
      assert.ok(seen.every(({ totalBytes }) => totalBytes === size));
      assert.equal(seen.at(-1).receivedBytes, size);
    });

    test("a file saved by a link is the same, byte for byte", async () => {
      const saved = visitor.page.waitForEvent("download");
      const name = await inPage(way, (client, { fileId, ...options }) =>
        client.files.saveFile(fileId, { ...options, picker: false }),
      );
      const download = await saved;
      assert.deepEqual([name, download.suggestedFilename()], ["ic50.csv", "ic50.csv"]);
      assert.ok((await readFile(await download.path())).equals(original()));
    });

    test("a file saved where the user chose is written there, and only whole, else removed", async () => {
      const saveAs = async (client, { fileId, ...options }) => {
        // The dialog itself cannot be answered by a test; what it gives can be had from the page's own disk.
        const root = await navigator.storage.getDirectory();
        window.showSaveFilePicker = ({ suggestedName }) =>
          root.getFileHandle(suggestedName, { create: true });
        const error = await client.files.saveFile(fileId, options).then(
          () => null,
          (reason) => reason.name,
        );
        const stored = await root.getFileHandle("ic50.csv").catch(() => null);
        return { error, text: stored && (await (await stored.getFile()).text()) };
      };
      for (const fault of [{ cutAt: 100 }, { status: 404 }]) {
        site.fake.faults.add({ ...fault, when: { path: /file/ } });
        const broken = await inPage(way, saveAs);
        assert.ok(broken.error, "a broken download is an error");
        assert.equal(broken.text, null);
      }
      assert.deepEqual(await inPage(way, saveAs), { error: null, text: original().toString() });
    });

    test("a page that gives up frees the line all the way", async () => {
      site.fake.faults.add({ stallAt: 100, when: { path: /file/ } });
      const before = site.upstream.length;
      const message = await inPage(way, async (client, { fileId, ...options }) => {
        const leave = new AbortController();
        const onProgress = () => leave.abort(new Error("enough"));
        const download = client.files.downloadBlob(fileId, { ...options, onProgress, signal: leave.signal });
        return await download.catch((error) => error.message);
      });
      assert.equal(message, "enough");
      if (way === "token") return;
      assert.ok(site.upstream.length > before);
      for (let waited = 0; !site.upstream.at(-1).aborted; waited += 20) {
        assert.ok(waited < 2000, "the server still reads what nobody wants");
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });

    test("a File of the page is uploaded as it is", async () => {
      const bytes = [...Array(100_000).keys()].map((n) => n % 251);
      const reference = await inPage(
        way,
        async (client, { activityId, bytes }) => {
          const picked = new File([new Uint8Array(bytes)], "plate 7.csv", { type: "text/csv" });
          const activity = await client.activities.getActivityById(activityId);
          const property = activity.properties.find(({ property_name }) => property_name === "Raw data");
          return await property.updatePropertyFile(picked.name, picked, picked.type);
        },
        { bytes },
      );
      const stored = site.fake.world.files.demand(reference.file_id);
      assert.deepEqual([stored.name, stored.type], ["plate 7.csv", "text/csv"]);
      assert.ok(Buffer.from(stored.bytes).equals(Buffer.from(bytes)));
    });

    test("50 calls at once cost one token request", async () => {
      const titles = await inPage(way, async (client) => {
        const open = client.withOptions({ cache: false });
        const lists = await Promise.all(Array.from({ length: 50 }, () => open.programs.getPrograms()));
        return lists.map(([first]) => first.title);
      });
      assert.equal(titles.length, 50);
      assert.equal(visitor.asked(`${site.url}/api/kal-token`).length, way === "token" ? 1 : 0);
      assert.equal(site.fake.tokens.requests.client_credentials, 1);
    });

    test("a token that is revoked meanwhile is replaced, and the page notices nothing", async () => {
      const count = await inPage(way, async (client) => {
        const open = client.withOptions({ cache: false });
        const before = await open.programs.getPrograms();
        await fetch("/revoke");
        const after = await open.programs.getPrograms();
        return [before.length, after.length];
      });
      assert.deepEqual(count, [3, 3]);
    });

    test("it sends no header of its own but the content type, and the token where it has one", async () => {
      await inPage(way, (client) => client.programs.getPrograms());
      const prefix = way === "proxy" ? `${site.url}/api/kal/` : site.apiUrl;
      const [request] = visitor.asked(prefix).filter((one) => one.method() === "GET");
      const headers = await request.allHeaders();
      assert.equal(headers["content-type"], "application/json");
      assert.equal("x-kal-authorization" in headers, way === "token");
      for (const name of ["authorization", "x-request-id", "range"]) assert.ok(!(name in headers), name);
      assert.doesNotMatch(headers["user-agent"], /kal/);
    });
  });
}
