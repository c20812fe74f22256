import { demoIds } from "@kal/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorOf, site } from "../../test/page";

const { activities, files } = demoIds;
const csv = { activityId: activities.krasIc50, filename: "ic50.csv" };

/** A file on disk. Written bytes are stored only when the writable is closed. */
class Disk {
  /** Empty, as the dialog leaves the file. */
  saved: Uint8Array | null = new Uint8Array(0);
  aborted = false;

  readonly handle = {
    name: "chosen by the user.csv",
    getFile: async () => new File([(this.saved ?? "") as BlobPart], "chosen by the user.csv"),
    remove: async () => {
      this.saved = null;
    },
    createWritable: async () => {
      const chunks: Uint8Array[] = [];
      return {
        write: async (chunk: Uint8Array) => void chunks.push(chunk),
        close: async () => {
          this.saved = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
        },
        abort: async () => {
          this.aborted = true;
        },
      };
    },
  };
}

const withPicker = (picker: (options: { suggestedName: string }) => Promise<unknown>) =>
  vi.stubGlobal("showSaveFilePicker", picker);

const named = (name: string) => Object.assign(new Error(name), { name });

/** The clicked links, with their files at the time of the click. */
const clicked: { name: string; blob: Promise<Blob> }[] = [];

beforeEach(() => {
  clicked.length = 0;
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void blobs.delete(url));
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.getAttribute("href") ?? "");
    if (blob && this.isConnected) clicked.push({ name: this.download, blob: Promise.resolve(blob) });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("with a save dialog", () => {
  it("sends the request before the dialog opens, and writes to the picked file", async () => {
    const { behindProxy, fake, asked } = site();
    const disk = new Disk();
    withPicker(async ({ suggestedName }) => {
      expect(suggestedName).toBe("ic50.csv");
      expect(asked).toHaveLength(1);
      return disk.handle;
    });
    expect(await behindProxy.files.saveFile(files.ic50Csv, csv)).toBe("chosen by the user.csv");
    expect(disk.saved).toEqual(fake.world.files.demand(files.ic50Csv).bytes);
    expect(clicked).toEqual([]);
  });

  it("returns null without reading the body if the user closes the dialog", async () => {
    const { behindProxy } = site();
    const onProgress = vi.fn();
    withPicker(() => Promise.reject(named("AbortError")));
    expect(await behindProxy.files.saveFile(files.ic50Csv, { ...csv, onProgress })).toBeNull();
    expect(onProgress).not.toHaveBeenCalled();
  });

  it.each([404, 403, 500])("shows no dialog if the server responds with %i", async (status) => {
    const { behindProxy, fake } = site();
    const picker = vi.fn();
    withPicker(picker);
    fake.faults.add({ status, when: { path: /file/ }, times: Number.POSITIVE_INFINITY });
    await errorOf(behindProxy.files.saveFile(files.ic50Csv, { ...csv, maxRetries: 0 }));
    expect(picker).not.toHaveBeenCalled();
  });

  it("requests the file again if its body timed out while the user chose", async () => {
    const { behindProxy, fake, asked } = site();
    const disk = new Disk();
    withPicker(async () => {
      await vi.waitFor(() => expect(asked).toHaveLength(1));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return disk.handle;
    });
    await behindProxy.files.saveFile(files.ic50Csv, { ...csv, timeoutMs: 50 });
    expect(disk.saved).toEqual(fake.world.files.demand(files.ic50Csv).bytes);
    expect(asked).toHaveLength(2);
  });

  it("keeps a picked file that has contents", async () => {
    const { behindProxy, fake } = site();
    const disk = new Disk();
    disk.saved = new Uint8Array([1]);
    withPicker(async () => disk.handle);
    fake.faults.add({ cutAt: 50, when: { path: /file/ } });
    await errorOf(behindProxy.files.saveFile(files.ic50Csv, csv));
    expect(disk.saved).toEqual(new Uint8Array([1]));
  });

  it.each(["SecurityError", "NotAllowedError"])(
    "uses a link if the dialog is not allowed (%s)",
    async (name) => {
      const { behindProxy } = site();
      withPicker(() => Promise.reject(named(name)));
      expect(await behindProxy.files.saveFile(files.ic50Csv, csv)).toBe("ic50.csv");
      expect(clicked).toHaveLength(1);
    },
  );

  it.each([{ cutAt: 50 }, { cutAt: 0 }])(
    "leaves no file behind after a failed download (%j)",
    async (fault) => {
      const { behindProxy, fake } = site();
      const disk = new Disk();
      withPicker(async () => disk.handle);
      fake.faults.add({ ...fault, when: { path: /file/ } });
      await errorOf(behindProxy.files.saveFile(files.ic50Csv, csv));
      expect(disk.saved).toBeNull();
      expect(disk.aborted).toBe(true);
    },
  );

  it("aborts the write after an abort by the page", async () => {
    const { behindProxy } = site();
    const disk = new Disk();
    withPicker(async () => disk.handle);
    const leave = new AbortController();
    const onProgress = () => leave.abort(new Error("enough"));
    const error = await errorOf(
      behindProxy.files.saveFile(files.ic50Csv, { ...csv, signal: leave.signal, onProgress }),
    );
    expect(error.message).toBe("enough");
    expect([disk.saved, disk.aborted]).toEqual([null, true]);
  });

  it("shows no dialog with picker: false", async () => {
    const { behindProxy } = site();
    const picker = vi.fn();
    withPicker(picker);
    await behindProxy.files.saveFile(files.ic50Csv, { ...csv, picker: false });
    expect(picker).not.toHaveBeenCalled();
    expect(clicked).toHaveLength(1);
  });
});

describe("without a save dialog", () => {
  it("clicks a link with the complete file, and removes it", async () => {
    const { behindProxy, fake } = site();
    expect(await behindProxy.files.saveFile(files.ic50Csv, csv)).toBe("ic50.csv");
    const blob = await clicked[0]?.blob;
    expect(clicked[0]?.name).toBe("ic50.csv");
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? [])).toEqual(
      fake.world.files.demand(files.ic50Csv).bytes,
    );
    expect(document.querySelector("a")).toBeNull();
  });

  it("frees the file's memory after the browser has read it", async () => {
    const { behindProxy } = site();
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await behindProxy.files.saveFile(files.ic50Csv, csv);
    expect(URL.revokeObjectURL).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:0");
  });

  it("clicks no link after a failed download", async () => {
    const { behindProxy, fake } = site();
    fake.faults.add({ cutAt: 50, when: { path: /file/ } });
    await errorOf(behindProxy.files.saveFile(files.ic50Csv, csv));
    expect(clicked).toEqual([]);
  });

  it("removes folders from the name", async () => {
    const { behindProxy } = site();
    expect(await behindProxy.files.saveFile(files.ic50Csv, { ...csv, filename: "../../etc/passwd" })).toBe(
      "passwd",
    );
  });

  it("saves an export under the name in its query", async () => {
    const { behindProxy, fake } = site();
    const [type] = fake.world.entityTypes.all();
    const query = { filename: "compounds.csv", entity_slice_id: type?.id ?? "" };
    expect(await behindProxy.exports.saveExport(query)).toBe("compounds.csv");
    expect(clicked.map(({ name }) => name)).toEqual(["compounds.csv"]);
  });
});
