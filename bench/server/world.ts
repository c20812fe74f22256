import { activities, dataFields, finishedImport, record } from "./data.ts";
import { fileBlock } from "./file-block.ts";

/** What the server holds, and whether it listens over https. */
export interface ServerConfig {
  tls?: boolean;
  listed?: number;
  fileBytes?: number;
}

/** What the server has to give, made ready as bytes, so that serving costs as little as can be. */
export class World {
  accessToken = "";
  #issued = 0;
  /** Lifetime of the next tokens, in seconds. */
  expiresIn = 86_400;

  readonly import: Buffer;
  /** The bodies of GET responses by path. */
  readonly answers: ReadonlyMap<string, Buffer>;
  readonly fileBytes: number;
  readonly block: Buffer;

  constructor({ listed = 0, fileBytes = 0 }: ServerConfig) {
    this.import = asBytes(finishedImport);
    this.answers = new Map([
      ["/activities", asBytes(activities(listed))],
      ["/data_fields", asBytes(dataFields)],
      [`/records/${record.id}`, asBytes(record)],
    ]);
    this.fileBytes = fileBytes;
    this.block = fileBlock();
  }

  /** A new pair of tokens. Only the newest counts. */
  issue() {
    this.#issued += 1;
    const expiresIn = this.expiresIn;
    // Only the first token of a run may be short-lived: the calls that wait for its end are not to meet another.
    this.expiresIn = 86_400;
    this.accessToken = `access-${this.#issued}-${"x".repeat(900)}`;
    return {
      access_token: this.accessToken,
      refresh_token: `refresh-${this.#issued}`,
      token_type: "Bearer",
      expires_in: expiresIn,
    };
  }

  revoke() {
    this.accessToken = "";
  }
}

function asBytes(value: object) {
  return Buffer.from(JSON.stringify(value));
}
