const url = process.argv[2];

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(url + path, init);
  if (!response.ok) throw new Error(`${path} failed with ${response.status}: ${await response.text()}`);
  return response.json() as Promise<T>;
}

const body = new URLSearchParams({
  grant_type: "client_credentials",
  client_id: "bench",
  client_secret: "bench",
});
const { access_token } = await send<{ access_token: string }>("/auth/oauth/token", { method: "POST", body });
const { is_complete } = await send<{ is_complete: boolean }>("/imports/import-1", {
  headers: { "x-kal-authorization": `Bearer ${access_token}` },
});
console.log(is_complete);
process.exit();

export {};
