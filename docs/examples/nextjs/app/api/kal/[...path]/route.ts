import { createApiProxy, readOnly } from "@kal/core/proxy";
import { kaleidoscope } from "../../../../lib/kaleidoscope";
import { userOf } from "../../../../lib/session";

let proxy: ((request: Request) => Promise<Response>) | undefined;

export function GET(request: Request): Promise<Response> {
  proxy ??= createApiProxy({
    client: kaleidoscope(),
    authorize: userOf, // false: 401
    allow: readOnly,
  });
  return proxy(request);
}
