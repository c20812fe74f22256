// #region setup
import { KaleidoscopeClient, staticToken } from "@kal/node";

const secrets = { id: "demo", secret: "demo" };
const { KALEIDOSCOPE_API_URL: url } = process.env;
// #endregion setup

// #region given
const client = new KaleidoscopeClient({
  clientId: secrets.id,
  clientSecret: secrets.secret,
  url,
});
// #endregion given
console.log((await client.programs.getPrograms()).length);

// #region wrong
const stranger = new KaleidoscopeClient({
  clientId: secrets.id,
  clientSecret: "wrong",
});
await stranger.programs.getPrograms().catch((error) => console.log(error.name));
// #endregion wrong

process.env.KALEIDOSCOPE_TOKEN = (await askForToken()).access_token;
// #region static
const token = process.env.KALEIDOSCOPE_TOKEN ?? "";
const withToken = new KaleidoscopeClient({ auth: staticToken(token) });
// #endregion static
console.log((await withToken.programs.getPrograms()).length);

async function askForToken(): Promise<{ access_token: string }> {
  const answer = await fetch(`${url}/auth/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: secrets.id,
      client_secret: secrets.secret,
    }),
  });
  return (await answer.json()) as { access_token: string };
}
