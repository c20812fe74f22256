"""Runs an example as it stands. kalbio takes its address as an argument alone, so its default is set from the environment."""

import os
import runpy
import sys

from kalbio.client import KaleidoscopeClient

client_id, client_secret, _url, *rest = KaleidoscopeClient.__init__.__defaults__
url = os.environ["KALEIDOSCOPE_API_URL"]
KaleidoscopeClient.__init__.__defaults__ = (client_id, client_secret, url, *rest)
runpy.run_path(sys.argv[1], run_name="__main__")
