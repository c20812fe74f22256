"""kalbio (a file of that name would hide the package), driven as the other contestants are: python with_kalbio.py '{"drive": ..., "task": ...}'. Prints what it measured."""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from kalbio.client import KaleidoscopeClient


def in_sequence(client, task):
    def read(calls):
        return sum(client.imports.get_import(f"import-{call}").is_complete for call in range(calls))

    read(task["warmup"])
    found, times = timed(lambda: read(task["calls"]))
    return {**times, "found": found}


def at_once(client, task):
    def read(calls):
        return sum(pool.map(lambda call: client.imports.get_import(f"import-{call}").is_complete, range(calls)))

    with ThreadPoolExecutor(task["atOnce"]) as pool:
        read(task["warmup"])
        found, times = timed(lambda: read(task["calls"]))
    return {**times, "found": found}


def timed(work):
    started_at, cpu_before = time.perf_counter(), time.process_time()
    value = work()
    ms, cpu_ms = time.perf_counter() - started_at, time.process_time() - cpu_before
    return value, {"ms": ms * 1000, "cpuMs": cpu_ms * 1000}


def peak_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


drives = {"in-sequence": in_sequence, "at-once": at_once}

order = json.loads(sys.argv[1])
client = KaleidoscopeClient("bench", "bench", url=order["task"]["url"])
result = drives[order["drive"]](client, order["task"])
print(json.dumps({**result, "peakBytes": peak_bytes()}))
