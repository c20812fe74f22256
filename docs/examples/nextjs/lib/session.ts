import { headers } from "next/headers";
import { redirect } from "next/navigation";

/** Who is signed in. Yours to write: ask your own login, and answer `false` for everyone else. */
export async function userOf(request: {
  headers: Headers;
}): Promise<{ name: string } | false> {
  return request.headers.get("cookie")?.includes("session=ada")
    ? { name: "Ada" }
    : false;
}

/** For pages and server actions: sends everyone else to your login page. */
export async function requireUser(): Promise<{ name: string }> {
  return (await userOf({ headers: await headers() })) || redirect("/login");
}
