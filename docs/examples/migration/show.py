import json


def show(*values):
    """Prints values as JSON, as `show.ts` does for the TypeScript half of a pair."""
    print(json.dumps(values, ensure_ascii=False, separators=(",", ":")))
