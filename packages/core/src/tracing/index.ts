/**
 * Traces of calls, with OpenTelemetry.
 *
 * @packageDocumentation
 */

export { type TracingOptions, tracing } from "./tracing";
