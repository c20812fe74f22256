/** Stands for `GoogleAuth` of google-auth-library, which needs an account at Google. */
class GoogleAuth {
  async getIdTokenClient(audience: string) {
    return {
      idTokenProvider: { fetchIdToken: async () => `token for ${audience}` },
    };
  }
}
const iapClientId = "1234.apps.googleusercontent.com";

// #region program
import { googleIapToken, KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient({
  iapToken: googleIapToken({ audience: iapClientId, auth: new GoogleAuth() }),
});
// #endregion program

const seen = client.withOptions({
  fetch: (url, init) => {
    console.log(new Headers(init?.headers).get("authorization"));
    return fetch(url, init);
  },
});
await seen.programs.getPrograms();
