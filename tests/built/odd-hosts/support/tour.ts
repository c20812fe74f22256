import type * as Kal from "@kal/core";

/** What a tour is given by its host. */
export interface Setting {
  /** The package as the host got it: `@kal/core`, or one with the same exports. */
  kal: typeof Kal;
  /** A client at the fake, with the options given. */
  makeClient(options?: Kal.ClientOptions): Kal.KaleidoscopeClient;
  /** A file of the demo workspace. */
  fileId: string;
  /** Told before each step, so that a tour that hangs shows where. */
  onStep?(name: string): void;
}

type Step = (setting: Setting) => Promise<void>;

function check(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(`Expected ${what}.`);
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("Expected a rejection.");
}

async function firstCompound(client: Kal.KaleidoscopeClient): Promise<Kal.KalRecord> {
  const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
  check(record !== null, "the compound HAL-0001");
  return record;
}

async function uploadedText(client: Kal.KaleidoscopeClient, content: Kal.FileContent): Promise<string> {
  const record = await firstCompound(client);
  const value = await record.updateFieldFile("Spectrum", "nmr.csv", content, "text/csv");
  check(value !== null, "the uploaded value");
  const { file_id } = value.content as { file_id: string };
  return (await client.files.openFile(file_id, { acceptContentTypes: "any" })).text();
}

const SPECTRUM = "ppm,Größe µM\n7.26,0.8\n";
// Without TextEncoder, which jsdom lacks.
const SPECTRUM_BYTES = Uint8Array.from(unescape(encodeURIComponent(SPECTRUM)), (byte) => byte.charCodeAt(0));

/** What must work wherever Kal is loaded. Plain code of the platform: a host may lack every test library. */
export const steps: Record<string, Step> = {
  async "reads a list"({ makeClient }) {
    const programs = await makeClient().programs.getPrograms();
    check(programs.length > 0 && typeof programs[0]?.title === "string", "programs with titles");
  },

  async "writes text of any script and reads it back"({ makeClient }) {
    const client = makeClient();
    const { id } = await client.programs.createProgram("Größe 中文 👩‍🔬");
    const [program] = await client.programs.getProgramsByIds([id], { cache: "reload" });
    check(program?.title === "Größe 中文 👩‍🔬", `the title back, not ${program?.title}`);
  },

  async "sends no query but the one asked for"({ makeClient }) {
    const ids = await makeClient().records.searchRecords({ limit: 3 });
    check(ids.length === 3, `three ids, not ${ids.length}`);
  },

  async "finds a record by its key values, in an object and in a Map"({ makeClient }) {
    const client = makeClient();
    const record = await firstCompound(client);
    const same = await client.records.getRecordById(new Map([["Compound ID", "HAL-0001"]]));
    check(same?.id === record.id && record.equals(same), "the same record");
  },

  async "writes a value once"({ makeClient }) {
    const record = await firstCompound(makeClient());
    await record.addValue("Notes", "seen in an odd host");
    check((await record.getValueContent("Notes")) === "seen in an odd host", "the value back");
  },

  async "gives entities with own fields and plain JSON"({ makeClient }) {
    const record = await firstCompound(makeClient());
    const plain = record.toJSON();
    check(Object.keys(plain).includes("record_values"), "the fields as own keys");
    check(JSON.stringify(record) === JSON.stringify(plain), "the same JSON");
  },

  async "throws errors of their class"({ kal, makeClient }) {
    const client = makeClient({ maxRetries: 0 });
    const missing = await failureOf(client.files.openFile("00000000-0000-4000-8000-000000000000"));
    check(missing instanceof kal.NotFoundError, `a NotFoundError, not ${missing}`);
    check(
      missing instanceof kal.KaleidoscopeError && missing instanceof Error,
      "an error of the base classes",
    );
    check(!(missing instanceof kal.ConnectionError), "no error of another class");
    check(kal.KaleidoscopeAPIError.is(missing), "an error that `is` recognizes");
    check(missing.name === "NotFoundError" && missing.status === 404, "its name and status");
    check(missing.message.includes("404") && missing.toJSON().status === 404, "its message and JSON");
  },

  async "throws every exported error class as itself"({ kal }) {
    class Own extends kal.KaleidoscopeError {}
    const own = new Own("own");
    check(own instanceof Own && own instanceof kal.KaleidoscopeError, "an error of a class of one's own");
    check(!(new kal.KaleidoscopeError("x") instanceof Own), "no error of the subclass");
    const refused = await failureOf(Promise.resolve().then(() => kal.safeFileName(1 as never, "x")));
    check(refused instanceof kal.InvalidArgumentError, `an InvalidArgumentError, not ${refused}`);
  },

  async "reports a lost connection"({ kal, makeClient }) {
    const client = makeClient({ url: "http://127.0.0.1:1", maxRetries: 0, auth: kal.staticToken("t") });
    const error = await failureOf(client.programs.getPrograms());
    check(error instanceof kal.ConnectionError, `a ConnectionError, not ${error}`);
  },

  async "reports a timeout"({ kal, makeClient }) {
    const never = () => new Promise<never>(() => {});
    const client = makeClient({ send: never, auth: kal.staticToken("t"), timeoutMs: 30, maxRetries: 0 });
    const error = await failureOf(client.programs.getPrograms());
    check(error instanceof kal.TimeoutError, `a TimeoutError, not ${error}`);
  },

  async "rejects with a reason when a call is aborted"({ makeClient }) {
    const client = makeClient();
    for (const before of [true, false]) {
      const controller = new AbortController();
      if (before) controller.abort();
      const call = client.programs.getPrograms({ signal: controller.signal, cache: "no-store" });
      if (!before) controller.abort();
      const error = await failureOf(call);
      check((error as Error | undefined)?.name === "AbortError", `an AbortError, not ${error}`);
    }
  },

  async "uploads a Blob, a File, bytes and text whole"({ makeClient }) {
    const client = makeClient();
    for (const content of [new Blob([SPECTRUM]), new File([SPECTRUM], "nmr.csv"), SPECTRUM_BYTES, SPECTRUM]) {
      const text = await uploadedText(client, content);
      check(text === SPECTRUM, `the file back, not ${JSON.stringify(text)}`);
    }
  },

  async "uploads a stream whole"({ makeClient }) {
    if (typeof ReadableStream === "undefined") return;
    const open = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(SPECTRUM_BYTES);
          controller.close();
        },
      });
    const text = await uploadedText(makeClient(), open);
    check(text === SPECTRUM, `the file back, not ${JSON.stringify(text)}`);
  },

  async "refuses to upload what is no file"({ kal, makeClient }) {
    const error = await failureOf(uploadedText(makeClient(), { size: 3 } as never));
    check(error instanceof kal.InvalidArgumentError, `an InvalidArgumentError, not ${error}`);
  },

  async "downloads a file as text, as bytes, as a Blob and as a stream"({ makeClient, fileId }) {
    const open = () => makeClient().files.openFile(fileId, { acceptContentTypes: "any" });
    const text = await (await open()).text();
    const bytes = await (await open()).bytes();
    const blob = await (await open()).blob();
    check(text.length > 0 && text.length <= bytes.length, "text");
    check(
      bytes.length === blob.size && bytes.buffer.byteLength === bytes.length,
      "as many bytes as the Blob",
    );
    if (typeof ReadableStream === "undefined") return;
    const reader = (await open()).stream().getReader();
    let length = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      length += piece.value.length;
    check(length === bytes.length, `${bytes.length} streamed bytes, not ${length}`);
  },

  async "pushes rows from an async generator, and from a stream that cannot be iterated"({ makeClient }) {
    const row = (id: string) => ({ "Compound ID": id });
    async function* rows() {
      yield row("ODD-1");
      yield row("ODD-2");
    }
    const client = makeClient();
    const target = { key_field_names: ["Compound ID"] };
    check((await client.imports.pushAll(rows(), target, { batchSize: 1 })).rowCount === 2, "two rows");
    if (typeof ReadableStream === "undefined") return;
    const stream = new ReadableStream<object>({
      start(controller) {
        controller.enqueue(row("ODD-3"));
        controller.close();
      },
    });
    // As in Safari.
    if (Symbol.asyncIterator in stream)
      Object.defineProperty(stream, Symbol.asyncIterator, { value: undefined });
    check((await client.imports.pushAll(stream, target)).rowCount === 1, "one row");
  },

  async "makes clients that differ in some options"({ makeClient }) {
    const client = makeClient().withOptions({ timeoutMs: 5_000 });
    await client.programs.getPrograms();
    const programs = await Promise.all([client.programs.getPrograms(), client.programs.getPrograms()]);
    check(programs[0].length === programs[1].length, "two equal lists");
  },
};

function describe(error: unknown): string {
  const { stack, cause } = Object(error) as Error;
  return `${stack ?? error}${cause ? `\nCaused by ${describe(cause)}` : ""}`;
}

/** Runs each step; returns what went wrong by the step's name, `null` for what worked. */
export async function tour(setting: Setting): Promise<Record<string, string | null>> {
  const failures: Record<string, string | null> = {};
  for (const [name, step] of Object.entries(steps)) {
    setting.onStep?.(name);
    try {
      await step(setting);
      failures[name] = null;
    } catch (error) {
      failures[name] = describe(error);
    }
  }
  return failures;
}
