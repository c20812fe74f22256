import { tourInNode } from "../support/in-node";

await tourInNode();
