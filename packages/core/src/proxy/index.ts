/**
 * Handlers for the server of a browser app: a proxy, and a token endpoint.
 *
 * @packageDocumentation
 */

export type { AllowRule } from "./allow-list";
export { type ApiProxyOptions, createApiProxy } from "./api-proxy";
export type { AuditHooks, ProxyRequestEvent, ProxyResponseEvent } from "./audit";
export type { Authorize, Intent, Verdict } from "./authorize";
export { readOnly } from "./read-only";
export { createTokenEndpoint, type TokenEndpointOptions } from "./token-endpoint";
