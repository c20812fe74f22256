// #region program
import { KaleidoscopeClient } from "@kal/node";
import { EnvHttpProxyAgent, setGlobalDispatcher } from "undici";

// Uses HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
setGlobalDispatcher(new EnvHttpProxyAgent());

const client = new KaleidoscopeClient({ fetch });
// #endregion program
console.log((await client.programs.getPrograms()).length);
