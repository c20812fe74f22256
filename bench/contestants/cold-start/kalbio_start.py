import sys

from kalbio.client import KaleidoscopeClient

client = KaleidoscopeClient("bench", "bench", url=sys.argv[1])
print(str(client.imports.get_import("import-1").is_complete).lower(), flush=True)
