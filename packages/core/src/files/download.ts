import type { ClientCore } from "../client/client-core";
import { ConnectionError } from "../errors/connection-error";
import { IncompleteDownloadError } from "../errors/incomplete-download-error";
import { InvalidContentTypeError } from "../errors/invalid-content-type-error";
import { Answer } from "../transport/answer";
import { describeBody } from "../transport/describe-body";
import type { Exchange } from "../transport/exchange";
import type { Query } from "../transport/query";
import { readBody } from "../transport/read-body";
import type { RequestOptions } from "../transport/types";
import { append } from "../util/append";
import { whenDropped } from "../util/on-garbage-collected";
import { decodeUtf8 } from "../util/utf8";
import { streamOf } from "./download-stream";
import { safeFileName } from "./file-name";

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes of the body so far. */
  receivedBytes: number;
  /** `null` where the length is not known, for instance because the body was compressed on its way. */
  totalBytes: number | null;
}

/** Options of a download. */
export interface DownloadOptions extends RequestOptions {
  /** Called after each chunk, and once with the final count. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /**
   * Media types to accept, or `"any"`.
   *
   * @default the client's
   */
  acceptContentTypes?: readonly string[] | "any" | undefined;
}

/** Which bytes of a file a partial answer holds. */
export interface PartialContent {
  /** Offset of the first byte; `null` where the server does not say, so that the part cannot be placed. */
  start: number | null;
  /** Length of the whole file, `null` where the server does not say. */
  totalBytes: number | null;
}

/**
 * A file on its way: its name, type and size are known, its body is not read yet.
 *
 * Read it once, with `stream`, `blob`, `bytes`, `text` or `read`, or let go of it with `cancel`. A body that nobody
 * reads ends by itself with a `TimeoutError` once `timeoutMs` has passed, so that it cannot hold a connection
 * for ever.
 *
 * @example
 * ```ts
 * const file = await client.files.openFile("file-uuid", { filename: "ic50.csv" });
 * console.log(file.name, file.type, file.size); // "ic50.csv" "text/csv" 1204
 * const text = await file.text();
 * ```
 */
export class FileDownload {
  /** A safe file name: the one asked for, else the file's id. */
  declare readonly name: string;
  /** The media type without parameters, lower case; empty where the server named none. */
  declare readonly type: string;
  /** Length of this body in bytes, `null` where it is not known. */
  declare readonly size: number | null;
  /** The validator to resume with: a strong `ETag`, else `null`. */
  declare readonly etag: string | null;
  /** Set when the server answered a `Range` request with a part of the file. */
  declare readonly partial: PartialContent | null;
  readonly #exchange: Exchange;
  readonly #onProgress: ((progress: DownloadProgress) => void) | undefined;

  /** @internal */
  constructor(exchange: Exchange, name: string, onProgress?: (progress: DownloadProgress) => void) {
    this.#exchange = exchange;
    this.#onProgress = onProgress;
    this.name = name;
    this.type = mediaType(exchange.header("content-type")) ?? "";
    this.size = bodySize(exchange);
    const etag = exchange.header("etag");
    this.etag = /^"[^"]*"$/.test(etag ?? "") ? etag : null;
    whenDropped(this, () => exchange.cancel());
    this.partial = exchange.status === 206 ? parseContentRange(exchange.header("content-range")) : null;
  }

  /**
   * Hands over each chunk in order; a promise returned by `onChunk` holds the next one back.
   * Throws `IncompleteDownloadError`, `ConnectionError`, `TimeoutError`, or what `onChunk` threw.
   *
   * @example
   * ```ts
   * const file = await client.files.openFile("file-uuid");
   * let bytes = 0;
   * await file.read((chunk) => {
   *   bytes += chunk.length;
   * });
   * ```
   */
  async read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void> {
    let receivedBytes = 0;
    const totalBytes = this.size;
    const reading = this.#exchange.read((chunk) => {
      receivedBytes += chunk.length;
      this.#onProgress?.({ receivedBytes, totalBytes });
      return onChunk(chunk);
    });
    await reading.catch((cause) => {
      // Some runtimes call a body that ends too early a broken connection; where its length is known, it is a cut file.
      const cut = cause instanceof ConnectionError && totalBytes !== null && receivedBytes < totalBytes;
      throw cut ? new IncompleteDownloadError(receivedBytes, totalBytes, { cause }) : cause;
    });
    // More bytes than promised are not an error: of a compressed response from another origin, a page sees only the
    // compressed length.
    if (totalBytes !== null && receivedBytes < totalBytes)
      throw new IncompleteDownloadError(receivedBytes, totalBytes);
    if (receivedBytes === 0) this.#onProgress?.({ receivedBytes, totalBytes });
  }

  /**
   * The body as a stream; it errors as `read` throws. Nothing is fetched faster than it is drained.
   *
   * @example
   * ```ts
   * const file = await client.files.openFile("file-uuid");
   * const response = new Response(file.stream(), { headers: { "content-type": file.type } });
   * ```
   */
  stream(): ReadableStream<Uint8Array> {
    return streamOf(
      (onChunk) => this.read(onChunk),
      () => this.cancel(),
    );
  }

  /**
   * The whole file in memory. For large files, use `stream`, or `downloadFile` of `@kal/node`.
   *
   * Throws as `read`.
   *
   * @example
   * ```ts
   * const bytes = await (await client.files.openFile("file-uuid")).bytes();
   * ```
   */
  async bytes(): Promise<Uint8Array> {
    let all: Uint8Array = new Uint8Array(0);
    let length = 0;
    await this.read((chunk) => {
      all = append(all, length, chunk, this.size ?? 0);
      length += chunk.length;
    });
    // Exact, since some libraries read the `buffer` behind it.
    return length === all.length ? all : all.slice(0, length);
  }

  /**
   * The whole file as a Blob of its type.
   *
   * Throws as `read`.
   *
   * @example
   * ```ts
   * const blob = await (await client.files.openFile("file-uuid")).blob();
   * console.log(blob.type, blob.size); // "text/csv" 1204
   * ```
   */
  async blob(): Promise<Blob> {
    const chunks: BlobPart[] = [];
    await this.read((chunk) => {
      chunks.push(chunk as BlobPart);
    });
    return new Blob(chunks, { type: this.type });
  }

  /**
   * The whole file as text.
   *
   * Throws as `read`.
   *
   * @example
   * ```ts
   * const [header, ...rows] = (await (await client.files.openFile("file-uuid")).text()).split("\n");
   * ```
   */
  async text(): Promise<string> {
    return decodeUtf8(await this.bytes());
  }

  /**
   * Lets go of the body.
   *
   * @example
   * ```ts
   * const file = await client.files.openFile("file-uuid");
   * if (file.size !== null && file.size > 100_000_000) file.cancel();
   * ```
   */
  cancel(): void {
    this.#exchange.cancel();
  }
}

interface DownloadCall {
  path: string;
  query?: Query | undefined;
  /** The name asked for. */
  name: string | null | undefined;
  /** The name to fall back to. */
  fallbackName: string;
}

/** The options of a download that apply to lookups before it. Its headers may request a part of the file. */
export function lookupOptions(options: DownloadOptions): RequestOptions {
  const { acceptContentTypes, onProgress, headers, ...request } = options;
  return request;
}

/** Opens a download after checking its type. A 404 is a `NotFoundError`. */
export function openDownload(
  core: ClientCore,
  call: DownloadCall,
  options: DownloadOptions = {},
): Promise<FileDownload> {
  const { acceptContentTypes, onProgress, ...request } = options;
  const accepted = acceptContentTypes ?? core.acceptContentTypes;
  return core.api.open(
    { method: "GET", path: call.path, query: call.query, options: request },
    async (exchange) => {
      const { status } = exchange;
      // Kept as a file, an answer without one would replace a good file by an empty one.
      if (status !== 200 && status !== 206) {
        const body = await readBody(exchange);
        throw new Answer("GET", call.path, null, () => body).error(
          `answered with status ${status} instead of a file.`,
        );
      }
      const type = mediaType(exchange.header("content-type"));
      if (accepted !== "any" && !accepted.some((one) => mediaType(one) === type)) {
        // Read HTML and JSON, which explain why there is no file. Other types are files, and may be large.
        if (!/html|json/.test(type ?? "")) exchange.cancel();
        const body = await readBody(exchange);
        throw new InvalidContentTypeError(type, accepted, body, describeBody(body));
      }
      return new FileDownload(exchange, safeFileName(call.name, call.fallbackName), onProgress);
    },
  );
}

/** The first if the header came several times. */
function mediaType(header: string | null): string | null {
  return header?.split(/[;,]/)[0]?.trim().toLowerCase() || null;
}

/**
 * The announced length counts the bytes on the wire. When the runtime has undone a compression they are not
 * the bytes we get, so nothing can be compared then.
 */
function bodySize(exchange: Exchange): number | null {
  const encoding = exchange.header("content-encoding");
  if (encoding && encoding.toLowerCase() !== "identity") return null;
  const text = exchange.header("content-length") ?? exchange.header("x-kal-content-length");
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/** A part is a part even where its place is unreadable: taken for the whole file, it would be kept as one. */
function parseContentRange(header: string | null): PartialContent {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header ?? "");
  if (!match) return { start: null, totalBytes: null };
  return { start: Number(match[1]), totalBytes: match[2] === "*" ? null : Number(match[2]) };
}
