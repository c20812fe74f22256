import { type OutgoingHttpHeaders, request } from "node:http";

const url = process.argv[2];

function send<T>(method: string, path: string, headers: OutgoingHttpHeaders, body?: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${path} failed with ${response.statusCode}: ${text}`));
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const form = "grant_type=client_credentials&client_id=bench&client_secret=bench";
const headers = { "content-type": "application/x-www-form-urlencoded" };
const { access_token } = await send<{ access_token: string }>("POST", "/auth/oauth/token", headers, form);
const { is_complete } = await send<{ is_complete: boolean }>("GET", "/imports/import-1", {
  "x-kal-authorization": `Bearer ${access_token}`,
});
console.log(is_complete);
process.exit();
