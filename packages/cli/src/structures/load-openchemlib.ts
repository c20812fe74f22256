/** Loads OpenChemLib when the first structure needs it, because it is large. */
export const loadOpenChemLib = () => import("openchemlib");
