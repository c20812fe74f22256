"""Prints every public method of kalbio's services and entities, so that a table of ours can be checked for gaps."""

import importlib
import inspect
import json
import pkgutil

import kalbio

surface = {}
for module in pkgutil.iter_modules(kalbio.__path__):
    if module.name.startswith("_") or module.name == "client":
        continue
    loaded = importlib.import_module(f"kalbio.{module.name}")
    for name, member in vars(loaded).items():
        if getattr(member, "__module__", None) != loaded.__name__ or name.startswith("_"):
            continue
        if inspect.isfunction(member):
            surface.setdefault("functions", []).append(name)
        if not inspect.isclass(member):
            continue
        own = [
            method
            for method, value in vars(member).items()
            if not method.startswith("_") and (callable(value) or isinstance(value, property) or "cached" in type(value).__name__.lower())
        ]
        if own:
            surface[name] = sorted(own)
print(json.dumps(surface, indent=2, sort_keys=True))
