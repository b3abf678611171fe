"""A headless Chromium, driven through Debian's chromium-driver and python3-selenium."""

import json
import os
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


class Browser:
    """One window; every page is opened from the disk."""

    def __init__(self, driver):
        self.driver = driver

    def open(self, page, width=1440, height=1000, scheme="light", media="", script=True, scale=1):
        """Opens a page, and forgets what was logged before."""
        command = self.driver.execute_cdp_cmd
        size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        scheme = [{"name": "prefers-color-scheme", "value": scheme}]
        command("Emulation.setDeviceMetricsOverride", size)
        command("Emulation.setEmulatedMedia", {"media": media, "features": scheme})
        command("Emulation.setScriptExecutionDisabled", {"value": not script})
        self.errors()
        self.requests()
        self.driver.get("about:blank")
        self.driver.get(page.resolve().as_uri())

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self):
        """Until the page has done what it put off."""
        self.driver.execute_async_script("setTimeout(arguments[0], 50)")

    def errors(self):
        """What the console got since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since the last call, but for those that the page's policy refused."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = {}
        for event in events:
            parameters = event["params"]
            if event["method"] == "Network.requestWillBeSent":
                sent[parameters["requestId"]] = parameters["request"]["url"]
            elif event["method"] == "Network.loadingFailed" and parameters.get("blockedReason") == "csp":
                sent.pop(parameters["requestId"], None)
        return list(sent.values())


@contextmanager
def browser():
    options = Options()
    # Chromium's sandbox does not start for root; the pages are our own.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    quiet = ["--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-prefers-reduced-motion"]
    for argument in ["--headless=new", *quiet, *sandbox]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        yield Browser(driver)
    finally:
        driver.quit()
