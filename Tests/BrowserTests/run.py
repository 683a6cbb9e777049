"""Walks the pages of a running demo in Chromium, does what people do there, and counts what holds.

    script/browser                        # starts the demo and runs this
    script/browser --only sign --screenshots pictures

Chromium is $CHROME or /usr/bin/chromium. Pages are listed in pages.json:
path, then links to follow, an end to add, fields to fill (true ticks one) and a button to press; as visitor, convenor, newcomer or
resident, who answered the question that was asked first.
"""

import argparse
import concurrent.futures
import json
import multiprocessing
import os
import pathlib
import sys
import urllib.parse

from playwright.sync_api import Error, sync_playwright

import conversation
import journeys
from checks import PageChecks, Tally

HERE = pathlib.Path(__file__).parent
# So many pages share a browser; two browsers run at a time.
PAGES_AT_ONCE = 8
BROWSERS = 2


def arguments():
    parser = argparse.ArgumentParser(description="Browser tests of a running demo.")
    parser.add_argument("--address", required=True, help="for example http://127.0.0.1:8080")
    parser.add_argument("--sign-in-link", required=True, help="the one-time link of the demo's convenor")
    parser.add_argument("--pages", type=pathlib.Path, default=HERE / "pages.json")
    parser.add_argument("--only", help="look only at pages whose name contains this, and leave out the journeys")
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder for pictures of each page")
    return parser.parse_args()


def launch(playwright):
    path = os.environ.get("CHROME", "/usr/bin/chromium")
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


def walk(browser, pages, address, people, screenshots, tally):
    """Looks at each page as whoever it is for."""
    checks = {}
    for page in pages:
        person = page["as"]
        if people.get(person, False) is False:
            tally.check(page["name"], f"can be opened as {person}", False, "nobody could sign in so")
            continue
        if person not in checks:
            checks[person] = PageChecks(browser, address, tally, people[person])
        try:
            checks[person].check(page, screenshots)
        except Error as error:
            tally.check(page["name"], "can be walked to the end", False, error.message.splitlines()[0])
    for check in checks.values():
        check.close()


def work(pages, journey, address, people, screenshots):
    """What one browser does: some pages, or one journey by its name."""
    tally = Tally()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        walk(browser, pages, address, people, screenshots, tally)
        if journey:
            try:
                getattr(journeys, journey)(browser, address, people, tally)
            except Error as error:
                tally.check(journey, "can be walked to the end", False, error.message.splitlines()[0])
        browser.close()
    return tally.passed, tally.failed


def begin(options, address, pages, tally):
    """What has to come first: the one-time link while it is fresh, then somebody who convenes and somebody new."""
    link = urllib.parse.urljoin(address + "/", options.sign_in_link)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        fresh = [{**page, "path": urllib.parse.urlsplit(link).path} for page in pages if page["path"] == "ONE-TIME LINK"]
        walk(browser, fresh, address, {"visitor": None}, options.screenshots, tally)
        people = {"visitor": None}
        convenor = journeys.sign_in(browser, link, tally)
        if convenor:
            people["convenor"] = convenor
            journeys.link_works_once(browser, link, tally)
            newcomer = journeys.invite(browser, address, convenor, tally)
            if newcomer:
                people["newcomer"] = newcomer
        paths = {}
        if convenor:
            paths["INVITATION"] = journeys.new_invitation(browser, address, convenor, "Nia Parry")
            conversation.safeguard(browser, address, convenor, tally)
            asked = conversation.ask(browser, address, convenor, tally)
            if asked and asked[1]:
                paths["QUESTION"], paths["CODE"] = asked
                people["resident"], paths["RECEIPT"] = conversation.take_part(browser, address, asked[1], tally)
        browser.close()
    return people, {name: path for name, path in paths.items() if path}


def main():
    options = arguments()
    address = options.address.rstrip("/")
    pages = json.loads(options.pages.read_text(encoding="utf-8"))
    if options.only:
        pages = [page for page in pages if options.only.lower() in page["name"].lower()]
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    people, paths = begin(options, address, pages, tally)
    rest = [page for page in pages if page["path"] != "ONE-TIME LINK"]
    for name, path in paths.items():
        rest = [{**page, "path": page["path"].replace(name, path)} for page in rest]
    tasks = [(rest[start : start + PAGES_AT_ONCE], None) for start in range(0, len(rest), PAGES_AT_ONCE)]
    if not options.only:
        tasks = [([], journey) for journey in journeys.ALL] + tasks
    spawned = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(BROWSERS, mp_context=spawned) as browsers:
        running = [
            browsers.submit(work, pages, journey, address, people, options.screenshots) for pages, journey in tasks
        ]
        for task in running:
            passed, failed = task.result()
            tally.passed += passed
            tally.failed += failed
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
