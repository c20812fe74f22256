/** Every way into the packages, with names a user finds there. */
export const entries = {
  "@kal/core": ["KaleidoscopeClient", "KaleidoscopeError", "TIMEOUT_MAXIMUM", "VALID_CONTENT_TYPES"],
  "@kal/core/proxy": ["createApiProxy", "createTokenEndpoint"],
  "@kal/core/stores": [
    "durableObjectTokenStore",
    "KaleidoscopeTokenObject",
    "kvTokenStore",
    "memoryTokenStore",
    "tokenStore",
  ],
  "@kal/core/tracing": ["tracing"],
  "@kal/node": ["KaleidoscopeClient", "KaleidoscopeError"],
  "@kal/node/credentials": ["findCredentials", "readCredentials"],
  "@kal/tables": ["readTable", "TableError", "writeTable"],
  "@kal/web": ["KaleidoscopeClient", "KaleidoscopeError"],
  "@kal/testing": ["createFakeKaleidoscope"],
  "@kal/testing/msw": ["kaleidoscopeHandlers"],
  "@kal/testing/server": ["startFakeKaleidoscope"],
  "@kal/mcp": ["serveMcpOverHttp", "serveMcpOverStdio"],
};
