#!/usr/bin/python3
"""Draws what a page says of the contradictions alone: picture.py PAGE PICTURE"""

import base64
import sys
from pathlib import Path

from browser import browser

page, picture = map(Path, sys.argv[1:])
with browser() as window:
    window.open(page, width=1280, height=690, scale=0.8)
    window.run("document.querySelector('[name=level]').value = 'contradiction'; filter()")
    window.run("document.getElementById('contradictions').scrollIntoView()")
    drawn = window.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(base64.b64decode(drawn["data"]))
