export { AmbiguousIdentifierError } from "./ambiguous-identifier-error";
export {
  type ApiFailure,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  KaleidoscopeAPIError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnprocessableEntityError,
} from "./api-error";
export { AuthenticationError } from "./authentication-error";
export { ConnectionError } from "./connection-error";
export { IncompleteDownloadError } from "./incomplete-download-error";
export { InvalidArgumentError } from "./invalid-argument-error";
export { InvalidContentTypeError } from "./invalid-content-type-error";
export { InvalidValueError } from "./invalid-value-error";
export { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";
export { RedirectError } from "./redirect-error";
export { KaleidoscopeResponseError } from "./response-error";
export { TimeoutError, type TimeoutPhase } from "./timeout-error";
export { UnresolvedIdentifierError } from "./unresolved-identifier-error";
