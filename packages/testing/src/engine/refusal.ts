/** Thrown by a route to respond with a status and Kaleidoscope's error body, `{ code, message }`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export const badRequest = (message: string) => new Refusal(400, "BAD_REQUEST", message);
export const unauthorized = (message: string) => new Refusal(401, "UNAUTHORIZED", message);
export const notFound = (what: string, id: string) =>
  new Refusal(404, "NOT_FOUND", `There is no ${what} with id "${id}".`);
export const conflict = (message: string) => new Refusal(409, "CONFLICT", message);
