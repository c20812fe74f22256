import type { ActivityIdentifier } from "../services/activities/activity-params";
import type { RequestOptions } from "../transport/types";
import type { JsonObject } from "../util/json";
import { BaseClient } from "./base-client";
import type { ClientOptions } from "./client-options";
import type { TokensFor } from "./connection";
import { type OperationCallbackResult, postOperationCallback } from "./operation-callback";
import { SERVICES, type Services } from "./services";

/** What the constructor attaches: every service by its name. */
export interface ServicesClient<Options extends ClientOptions = ClientOptions>
  extends BaseClient<Options>,
    Services {}

/** A client with every service, independent of where its tokens come from. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: The constructor attaches every service, so the fields that the interface adds exist.
export abstract class ServicesClient<
  Options extends ClientOptions = ClientOptions,
> extends BaseClient<Options> {
  /** `tokensFor` makes the source of tokens from the options. */
  constructor(options: Options, tokensFor: TokensFor<Options>) {
    super(options, tokensFor);
    this.attach(SERVICES);
  }

  /**
   * Reports to an operation, for instance from a webhook's receiver. A refusal, a timeout (30 seconds unless
   * set) or a broken connection is a result, not an error. `POST /operations/{operationId}/callback`
   *
   * @example
   * ```ts
   * const result = await client.postOperationCallback(activity.id, { state: "done" });
   * if (!result.ok) console.log(result.status_code, result.error ?? result.response);
   * ```
   */
  postOperationCallback(
    operation: ActivityIdentifier,
    payload: JsonObject,
    options?: RequestOptions,
  ): Promise<OperationCallbackResult> {
    return postOperationCallback(this.core, operation, payload, options);
  }
}
