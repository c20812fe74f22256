/**
 * The connection died. It is the TypeError that `fetch` throws on Node, with the cause that undici gives,
 * so code that looks at either sees what it would see in earnest. The server answers it by destroying the socket.
 */
export class ConnectionLost extends TypeError {
  constructor(message = "fetch failed") {
    super(message, { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}
