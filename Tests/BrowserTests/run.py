"""Walks the pages of a running site in Chromium and counts what holds.

    python3 -m venv bt && bt/bin/pip install -r Tests/BrowserTests/requirements.txt
    bt/bin/python Tests/BrowserTests/run.py --address http://127.0.0.1:8080 \\
        --sign-in-link http://127.0.0.1:8080/… --screenshots out

Chromium is $CHROME or /usr/bin/chromium. Pages are listed in pages.json.
"""

import argparse
import json
import os
import pathlib
import sys
import urllib.parse

from playwright.sync_api import Error, sync_playwright

import journeys
from checks import PageChecks, Tally

HERE = pathlib.Path(__file__).parent


def arguments():
    parser = argparse.ArgumentParser(description="Browser tests of a running site.")
    parser.add_argument("--address", required=True, help="for example http://127.0.0.1:8080")
    parser.add_argument("--sign-in-link", help="a one-time link of the demo's convenor")
    parser.add_argument("--pages", type=pathlib.Path, default=HERE / "pages.json")
    parser.add_argument("--only", help="check only pages whose name contains this")
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder for pictures of each page")
    return parser.parse_args()


def main():
    options = arguments()
    address = options.address.rstrip("/")
    pages = json.loads(options.pages.read_text(encoding="utf-8"))
    if options.only:
        pages = [page for page in pages if options.only.lower() in page["name"].lower()]
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROME", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        sessions = {"visitor": None}
        if not options.only:
            journeys.find_menu(browser, address, tally)
        if options.sign_in_link:
            link = urllib.parse.urljoin(address + "/", options.sign_in_link)
            session = journeys.sign_in(browser, link, tally)
            if session:
                sessions["convenor"] = session
                journeys.link_works_once(browser, link, tally)
        for page in pages:
            if page["as"] not in sessions:
                tally.check(page["name"], f"can be opened as {page['as']}", False, "no --sign-in-link that works")
                continue
            try:
                PageChecks(browser, address, tally, sessions[page["as"]]).check(page, options.screenshots)
            except Error as error:
                tally.check(page["name"], "can be walked to the end", False, error.message.splitlines()[0])
        browser.close()
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
