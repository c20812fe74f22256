import type { ClientCore } from "../../client/client-core";
import { AmbiguousIdentifierError } from "../../errors/ambiguous-identifier-error";
import type { Answer } from "../../transport/answer";
import { jsonQuery } from "../../transport/query";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { isJsonObject } from "../../util/json";
import type { KalRecord } from "./record";
import { ABSENT, idKey, keysKey, learned, missing, ownKeys, RECORDS, recordTag } from "./record-cache";
import type { RecordFactory } from "./record-factory";

/** Key values by key field id. */
type Keys = { [keyFieldId: string]: string };

/** `undefined`: the record exists but is invalid. Only `null` is cached as missing. */
type Found = KalRecord | null | undefined;

/** Reads records through the cache. Any response caches a record under its id and its keys. */
export class RecordReader {
  readonly #core: ClientCore;
  readonly #factory: RecordFactory;

  constructor(core: ClientCore, factory: RecordFactory) {
    this.#core = core;
    this.#factory = factory;
  }

  /** Returns the cached record if the options allow it, or `null` for a record known not to exist. */
  known(key: string, options: ReadOptions = {}): KalRecord | null | undefined {
    const { cache = "default", headers } = options;
    return cache === "default" && !headers ? this.#core.cache.peek<KalRecord | null>(key)?.value : undefined;
  }

  byId(id: string, options?: ReadOptions): Promise<KalRecord | null> {
    const key = idKey(id);
    return this.#one(key, [RECORDS, recordTag(id)], options, async (request) => {
      const answer = await this.#core.api.get(key, request);
      return answer.json === null ? null : this.#factory.oneIfGood(answer.json, answer);
    });
  }

  byKeys(keys: Keys, options?: ReadOptions): Promise<KalRecord | null> {
    const query = jsonQuery({ records_key_field_to_value: [keys] });
    const target = "/records/identifiers";
    const key = keysKey(Object.entries(keys));
    return this.#one(
      key,
      [RECORDS, ABSENT],
      options,
      async (request) => this.#match(await this.#core.api.get(target, request, query), keys),
      `GET ${target}`,
    );
  }

  /** Returns the records that exist among these ids, in the server's order. */
  batch(ids: readonly string[], options?: ReadOptions): Promise<KalRecord[]> {
    const record_ids = ids.join(",");
    const read = {
      key: `/records?${record_ids}`,
      tags: [RECORDS, ...ids.map(recordTag)],
      load: async (request: RequestOptions) => {
        const answer = await this.#core.api.get("/records", request, { record_ids });
        return this.#factory.goodOnes(answer.list(), answer);
      },
      keep: () => false,
      also: (records: KalRecord[]) => {
        const found = new Set(records.map(({ id }) => id));
        return [...records.map(learned), ...ids.filter((id) => !found.has(id)).map(missing)];
      },
    };
    return this.#core.cache.read(read, options);
  }

  getOrCreate(keys: Keys, options?: ReadOptions): Promise<KalRecord | null> {
    const key = keysKey(Object.entries(keys));
    const known = this.known(key, options);
    if (known) return Promise.resolve(known);
    return this.#one(
      `POST ${key}`,
      [RECORDS],
      options,
      async (request) => {
        const answer = await this.#core.api.post("/records", { key_field_to_value: keys }, request);
        this.#core.cache.invalidate(ABSENT);
        return answer.isEmpty ? undefined : this.#factory.oneIfGood(answer.json, answer);
      },
      "POST /records",
    );
  }

  async #one(
    key: string,
    tags: string[],
    options: ReadOptions | undefined,
    load: (request: RequestOptions) => Promise<Found>,
    label?: string,
  ): Promise<KalRecord | null> {
    const keep = (found: Found) => found === null;
    const also = (found: Found) => (found ? [learned(found)] : []);
    return (await this.#core.cache.read({ key, label, tags, load, keep, also }, options)) ?? null;
  }

  /**
   * Keys may match several records, such as a compound and all its batches. Returns the record that has no other
   * keys.
   */
  #match(answer: Answer, keys: Keys): Found {
    const matches = answer.list().flatMap((match) => (isJsonObject(match) && match.record) || []);
    if (matches.length === 0) return null;
    const records = this.#factory.goodOnes(matches, answer);
    const wanted = keysKey(Object.entries(keys));
    const exact = records.find((record) => keysKey(ownKeys(record)) === wanted);
    const ids = Array.from(new Set(records.map((record) => record.id)));
    if (exact || ids.length < 2) return exact ?? records[0];
    throw new AmbiguousIdentifierError("record", JSON.stringify(keys), ids);
  }
}
