import { tourInNode } from "../support/in-node";

void tourInNode();
