"""Runs kalbio, unmodified, one case a line: reads {"code": ...}, answers {"result": ...} or {"raises": ...}.

`code` is Python in which `c` is a fresh client; what it assigns to `result` is the case's result.
"""

import json
import sys
import tempfile

from kalbio.activities import *  # noqa: F403
from kalbio.client import KaleidoscopeClient
from kalbio.entity_fields import *  # noqa: F403
from kalbio.helpers import export_data
from kalbio.record_views import *  # noqa: F403
from kalbio.records import *  # noqa: F403
from kalbio.registration import *  # noqa: F403

# After kalbio's names, some of which are the same.
import datetime  # noqa: E402, F401
import io  # noqa: E402, F401


def plain(value):
    """What can be compared with Kal's result: ids of entities, and JSON."""
    if hasattr(value, "id"):
        return {"id": value.id}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {"type": type(value).__name__}


def run(url, code):
    scope = {
        **globals(),
        "c": KaleidoscopeClient(client_id="demo", client_secret="demo", url=url),
        "tmp": tempfile.mkdtemp(),
        "result": None,
    }
    try:
        exec(code, scope)
    except Exception as error:  # the case says what it expects
        return {"raises": type(error).__name__, "message": str(error)[:300]}
    return {"result": plain(scope["result"])}


for line in sys.stdin:
    job = json.loads(line)
    # Warnings of kalbio go to stderr; stdout holds answers only.
    print(json.dumps(run(job["url"], job["code"])), flush=True)
