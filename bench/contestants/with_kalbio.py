"""kalbio (a file of that name would hide the package), driven as the other contestants are: python with_kalbio.py '{"drive": ..., "task": ...}'. Prints what it measured."""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from kalbio.client import KaleidoscopeClient

FILE_ID = "60000000-0000-4000-8000-000000000001"
FIELD_ID = "50000000-0000-4000-8000-000000000001"
RECORD_ID = "40000000-0000-4000-8000-000000000001"


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


def list_activities(client, task):
    with client.cache_disabled():
        read = client.activities.get_activities
        for _ in range(task["warmup"]):
            read()
        activities, times = timed(lambda: [read() for _ in range(task["repeats"])][-1])
    return {**times, "found": len(activities), "last": activities[-1].title}


def download(client, task):
    client.imports.get_import("import-1")
    before = memory("VmRSS")
    path, times = timed(
        lambda: client.files.download_file(FILE_ID, "download.bin", task["folder"])
    )
    peak = memory("VmHWM")
    removed(path, task["fileBytes"])
    return {**times, "growthBytes": peak - before, "peakBytes": peak}


def download_many(client, task):
    def one(name):
        return client.files.download_file(FILE_ID, name, task["folder"])

    client.imports.get_import("import-1")
    names = [f"plate-{at}.csv" for at in range(task["files"])]
    with ThreadPoolExecutor(task["atOnce"]) as pool:
        paths, times = timed(lambda: list(pool.map(one, names)))
    for path in paths:
        removed(path, task["fileBytes"])
    return times


def upload(client, task):
    path = os.path.join(task["folder"], "upload.bin")
    client.imports.get_import("import-1")

    def send():
        record = client.records.get_record_by_id(RECORD_ID)
        with open(path, "rb") as file:
            record.update_field_file(FIELD_ID, "plate.csv", file, "text/csv")

    _, times = timed(send)
    return times


def push_rows(client, task):
    rows = [
        {
            "Compound ID": f"HAL-{at}",
            "Plate": f"P-{at % 96}",
            "Well": f"A{at % 12}",
            "Concentration (uM)": at / 8,
            "Inhibition (%)": (at * 7) % 100,
            "Comment": "measured twice",
        }
        for at in range(task["rows"])
    ]
    client.imports.get_import("import-1")

    def push():
        starts = range(0, len(rows), 1000)
        return [client.imports.push_data(["Compound ID"], rows[at : at + 1000]) for at in starts]

    imports, times = timed(push)
    return {**times, "batches": len(imports)}


def removed(path, size):
    assert os.path.getsize(path) == size, f"{path} is not whole"
    os.remove(path)


def timed(work):
    started_at, cpu_before = time.perf_counter(), time.process_time()
    value = work()
    ms, cpu_ms = time.perf_counter() - started_at, time.process_time() - cpu_before
    return value, {"ms": ms * 1000, "cpuMs": cpu_ms * 1000}


def memory(name):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))


drives = {
    "in-sequence": in_sequence,
    "at-once": at_once,
    "list": list_activities,
    "download": download,
    "download-many": download_many,
    "upload": upload,
    "push-rows": push_rows,
}

order = json.loads(sys.argv[1])
client = KaleidoscopeClient("bench", "bench", url=order["task"]["url"])
result = drives[order["drive"]](client, order["task"])
print(json.dumps({"peakBytes": memory("VmHWM"), **result}))
