// #region program
import { googleIapToken, KaleidoscopeClient } from "@kal/node";

const iapClientId = "1234.apps.googleusercontent.com";

// In production: new GoogleAuth(), from google-auth-library.
const auth = {
  getIdTokenClient: async (audience: string) => ({
    idTokenProvider: { fetchIdToken: async () => `token for ${audience}` },
  }),
};

const client = new KaleidoscopeClient({
  iapToken: googleIapToken({ audience: iapClientId, auth }),
});
// #endregion program

const seen = client.withOptions({
  fetch: (url, init) => {
    console.log(new Headers(init?.headers).get("authorization"));
    return fetch(url, init);
  },
});
await seen.programs.getPrograms();
