const url = process.argv[2];

async function send(path, init) {
  const response = await fetch(url + path, init);
  if (!response.ok) throw new Error(`${path} failed with ${response.status}: ${await response.text()}`);
  return response.json();
}

const body = new URLSearchParams({
  grant_type: "client_credentials",
  client_id: "bench",
  client_secret: "bench",
});
const { access_token } = await send("/auth/oauth/token", { method: "POST", body });
const { is_complete } = await send("/imports/import-1", {
  headers: { "x-kal-authorization": `Bearer ${access_token}` },
});
console.log(is_complete);
process.exit();
