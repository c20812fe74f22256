"""Prints what kalbio's users can call, class by class: methods as `name()`, properties as `name`."""

import importlib
import inspect
import json
import pkgutil

import kalbio
from kalbio._kaleidoscope_model import _KaleidoscopeBaseModel
from kalbio.client import KaleidoscopeClient

# Of pydantic's making, not for users.
FOREIGN = {"model_post_init"}


def members(cls):
    """The public methods and properties that a class itself defines; classes nested in it are none."""
    found = []
    for name, value in vars(cls).items():
        if name.startswith("_") or name in FOREIGN or inspect.isclass(value):
            continue
        if callable(value):
            found.append(f"{name}()")
        elif hasattr(type(value), "__get__"):
            found.append(name)
    return sorted(found)


surface = {"KaleidoscopeClient": members(KaleidoscopeClient), "Entity": members(_KaleidoscopeBaseModel), "functions": []}
for module in pkgutil.iter_modules(kalbio.__path__):
    if module.name.startswith("_") or module.name == "client":
        continue
    loaded = importlib.import_module(f"kalbio.{module.name}")
    for name, member in vars(loaded).items():
        if getattr(member, "__module__", None) != loaded.__name__ or name.startswith("_"):
            continue
        if inspect.isfunction(member):
            surface["functions"].append(f"{name}()")
        elif inspect.isclass(member) and members(member):
            surface[name] = members(member)
print(json.dumps(surface, indent=1, sort_keys=True))
