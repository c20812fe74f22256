import "zone.js";
import "zone.js/node";
import { tourInNode } from "../support/in-node";

await tourInNode();
