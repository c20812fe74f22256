/** What one writes by hand on the global `fetch`. */
export function connect({ url }) {
  let token;

  async function fetchToken() {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "bench",
      client_secret: "bench",
    });
    const response = await fetch(`${url}/auth/oauth/token`, { method: "POST", body });
    if (!response.ok) throw new Error(`The token was refused: ${await response.text()}`);
    return (await response.json()).access_token;
  }

  async function open(path) {
    token ??= fetchToken();
    const response = await fetch(url + path, { headers: { "x-kal-authorization": `Bearer ${await token}` } });
    if (!response.ok) throw new Error(`${path} failed with ${response.status}: ${await response.text()}`);
    return response;
  }

  const getJson = async (path) => (await open(path)).json();

  return {
    importById: (id) => getJson(`/imports/${id}`),
    activities: () => getJson("/activities"),
    close() {},
  };
}
