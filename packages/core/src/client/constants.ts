/** Where Kaleidoscope's API lives unless `url` says otherwise. */
export const PROD_API_URL = "https://api.kaleidoscope.bio";

/** Default limit, in seconds, for a response to begin and for silence within its body. */
export const TIMEOUT_MAXIMUM = 10;

/** Media types a download may have unless `acceptContentTypes` widens the list. */
export const VALID_CONTENT_TYPES: readonly string[] = [
  "text/csv",
  "chemical/x-mdl-sdfile",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];
