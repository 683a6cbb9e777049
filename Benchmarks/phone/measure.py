#!/usr/bin/env python3
"""How soon a resident reads the question: the first view of a page on an emulated old phone.

Chromium as a Galaxy S5: 360 by 640 pixels, 400 kbit/s, 300 ms, processor slowed six times, nothing kept from before.
Slowing lengthens what the network takes, not the server's own answer on this machine: so the largest paint counts.

Needs a release build and the tools of the browser tests:  script/bootstrap --test
Usage:  .build/python/bin/python Benchmarks/phone/measure.py [--rounds 5] [--paths /c/PR7HK5 …]
"""
import argparse
import atexit
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("JF_BINARY", ROOT / ".build/release/joining-forces"))
PHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}
PATHS = ["/c/PR7HK5", "/cy/c/PR7HK5", "/ar/c/PR7HK5", "/g/porthlas-coming-home"]

WATCH = """
window.paints = {};
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.paints.largest = entry.startTime; })
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.paints[entry.name] = entry.startTime; })
  .observe({type: 'paint', buffered: true});
"""


def start(folder):
    process = subprocess.Popen(
        [PROGRAM, "serve", "--demo", "--port", "0", "--folder", folder, "--languages", ROOT / "Languages"],
        stdout=subprocess.PIPE, text=True)
    address = None
    for line in process.stdout:
        address = address or re.search(r"is at (http://\S+)", line)
        if "/enter/" in line:
            return process, address.group(1)
    sys.exit("The program ended before it served.")


def look(browser, address):
    """One first view: largest and first paint in ms, requests, and bytes as they came over the line."""
    context = browser.new_context(**PHONE)
    context.add_init_script(WATCH)
    tab = context.new_page()
    session, sizes, asked = context.new_cdp_session(tab), {}, []
    session.on("Network.requestWillBeSent",
               lambda e: asked.append(e["request"]["url"]) if e["request"]["url"].startswith("http") else None)
    session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 50_000})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    tab.goto(address, wait_until="networkidle")
    # What is painted is told a little later.
    paints = {}
    while len(paints.keys() & {"largest", "first-contentful-paint"}) < 2:
        tab.wait_for_timeout(500)
        paints = tab.evaluate("window.paints")
    context.close()
    return paints["largest"], paints["first-contentful-paint"], len(asked), sum(sizes.values())


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--paths", nargs="+", default=PATHS)
    options = options.parse_args()
    folder = tempfile.mkdtemp(prefix="jf-phone-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    process, address = start(folder)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROME", "/usr/bin/chromium"), args=["--no-sandbox"])
            print(f"{'page':28} {'LCP ms':>14} {'FCP ms':>7} {'requests':>8} {'bytes':>7}")
            for path in options.paths:
                runs = [look(browser, address + path) for _ in range(options.rounds)]
                largest = sorted(run[0] for run in runs)
                print(f"{path:28} {statistics.median(largest):5.0f} ({largest[0]:.0f}–{largest[-1]:.0f}) "
                      f"{statistics.median(run[1] for run in runs):7.0f} {max(run[2] for run in runs):8} "
                      f"{max(run[3] for run in runs):7}")
            browser.close()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


main()
