/** Stands for an app's own login. */
export function userOf(request: Request): { name: string } | false {
  return request.headers.get("cookie") === "user=ada" ? { name: "Ada" } : false;
}
