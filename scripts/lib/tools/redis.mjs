import { aptInstall } from "./apt.mjs";
import { findOnPath } from "./find-on-path.mjs";

/** A Redis server for the tests of the shared token store: found, or installed, or explained. */
export const redis = {
  name: "redis-server",
  variable: "REDIS_SERVER_PATH",
  find: () => findOnPath(["redis-server"]),
  install: () => aptInstall("redis-server"),
  advice:
    "install Redis so that `redis-server` is on the PATH " +
    "(Debian, Ubuntu: sudo apt-get install redis-server; Fedora: sudo dnf install redis; macOS: brew install redis)",
};
