import Bluebird from "bluebird";

Object.assign(globalThis, { Promise: Bluebird });
const { tourInNode } = await import("../support/in-node");
await tourInNode();
