import {
  AuthenticationError,
  ConnectionError,
  KaleidoscopeError,
  TimeoutError,
  UnauthorizedError,
} from "@kal/node";

/** An error whose message is written for the assistant. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

/** Explains an error to an assistant: what happened, and what to do. */
export function explainError(error: unknown): string {
  if (error instanceof ToolError) return error.message;
  if (error instanceof ConnectionError || error instanceof TimeoutError)
    return `Kaleidoscope cannot be reached. ${error.message}`;
  if (error instanceof AuthenticationError || error instanceof UnauthorizedError)
    return `Kaleidoscope rejected the credentials of this server. Ask the user to check them. ${error.message}`;
  if (KaleidoscopeError.is(error)) return error.message;
  if (error instanceof Error && "code" in error) return `The file cannot be written: ${error.code}.`;
  // Other errors are mistakes in this server. Their messages may contain anything.
  return "The tool failed because of an unexpected error. The log of the server has its name.";
}
