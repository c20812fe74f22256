import { activities, finishedImport } from "./data.mjs";
import { fileBlock } from "./file-block.mjs";

/** What the server has to give, made ready as bytes, so that serving costs as little as can be. */
export class World {
  accessToken = "";
  #issued = 0;
  /** Lifetime of the next tokens, in seconds. */
  expiresIn = 86_400;

  constructor({ activities: count = 0, fileBytes = 0 }) {
    this.import = Buffer.from(JSON.stringify(finishedImport));
    this.activities = Buffer.from(JSON.stringify(activities(count)));
    this.fileBytes = fileBytes;
    this.block = fileBlock();
  }

  /** A new pair of tokens. Only the newest counts. */
  issue() {
    this.#issued += 1;
    this.accessToken = `access-${this.#issued}-${"x".repeat(900)}`;
    return {
      access_token: this.accessToken,
      refresh_token: `refresh-${this.#issued}`,
      token_type: "Bearer",
      expires_in: this.expiresIn,
    };
  }

  revoke() {
    this.accessToken = "";
  }
}
