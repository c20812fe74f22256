import { describe, expect, it } from "vitest";
import type { Route } from "./route";
import { Router } from "./router";

const route = (path: string, method: Route["method"] = "GET"): Route => ({
  method,
  path,
  handle: () => null,
});

describe("Router", () => {
  const router = new Router([
    route("/imports/:importId"),
    route("/imports/latest"),
    route("/:kind/latest"),
    route("/key_fields/", "POST"),
    route("/activities/:activityId/file/:fileId"),
  ]);

  it("decodes the parts of a path, including slashes in them", () => {
    expect(router.find("GET", "/activities/a%2Fb/file/gr%C3%BCn%3F")?.params).toEqual({
      activityId: "a/b",
      fileId: "grün?",
    });
  });

  it("prefers the most literal path that matches, in any order of routes", () => {
    expect(router.find("GET", "/imports/latest")?.route.path).toBe("/imports/latest");
    expect(router.find("GET", "/imports/other")?.route.path).toBe("/imports/:importId");
    expect(router.find("GET", "/exports/latest")?.route.path).toBe("/:kind/latest");
  });

  it.each([
    ["GET", "/imports"],
    ["GET", "/imports/"],
    ["GET", "/imports/x/"],
    ["GET", "/IMPORTS/x"],
    ["PUT", "/imports/x"],
    ["POST", "/key_fields"],
    ["GET", "//imports/x"],
    ["GET", "/activities//file/x"],
  ])("does not know %s %s", (method, path) => {
    expect(router.find(method, path)).toBeNull();
  });

  it("distinguishes a trailing slash", () => {
    expect(router.find("POST", "/key_fields/")).not.toBeNull();
  });

  it("rejects a path that cannot be decoded", () => {
    expect(() => router.find("GET", "/imports/%E0%A4%A")).toThrow(/not a valid url component/);
  });
});
