/**
 * A lost connection. Like the error of `fetch` on Node, it is a TypeError with undici's cause, so code under test sees
 * what it would see in production. The server destroys the socket instead.
 */
export class ConnectionLost extends TypeError {
  constructor(message = "fetch failed") {
    super(message, { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}
