/** A certificate for localhost and 127.0.0.1, signed by itself, so that it is its own authority. For benchmarks and tests alone. */
export const localhostTls = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgf/UFh+ZKGsdi8S05
HJEhZ740MpCp3i/Ek8aCnSKMeWWhRANCAARwxn+Y5lqaYcpYMzX4t5K72hQu7UYW
w4vcaWYdGu5eUADI9EXjii8yWqEq14mkFrK1lbGnimdYhO6QwpaJ0YJB
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUPu37rcf5iVUx1i4sZpYpjrwpGl0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAwMTYxNloYDzIxMjYxMDI5
MDAxNjE2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARwxn+Y5lqaYcpYMzX4t5K72hQu7UYWw4vcaWYdGu5eUADI9EXjii8y
WqEq14mkFrK1lbGnimdYhO6QwpaJ0YJBo28wbTAdBgNVHQ4EFgQU22ouVldOG/ni
PwMRUxt0Qb+F5VkwHwYDVR0jBBgwFoAU22ouVldOG/niPwMRUxt0Qb+F5VkwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgfy1HpwsEXrn6aN8beygJAep/lclUCCPDaJ+HZCdfxr4CIFaT
CxSv62GxnRX6l339ul6eEepmQv1Q/5ZR2jmTHCT1
-----END CERTIFICATE-----`,
};
