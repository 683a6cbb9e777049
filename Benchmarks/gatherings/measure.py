#!/usr/bin/env python3
"""Measures a month of the network's calendar among 2,000 series that go five years back and a year and a half ahead.

A third of the series is weekly, a third fortnightly, a third monthly, over fifty groups; their dates are written into the
demo's database, as the program keeps them (Sources/Schema). The server runs on core 0, the load on core 1, and asks for
one month after another as a member, whose pages are made anew each time, and as a visitor. What counts is the processor
time a request, from /proc; `busy` is how much of the two cores others used meanwhile.

Needs a release build and wrk:  apt-get install wrk
Usage:  Benchmarks/gatherings/measure.py [--series 2000] [--seconds 6] [--rounds 3]
"""
import argparse
import datetime
import http.client
import os
import pathlib
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("JF_BINARY", ROOT / ".build/release/joining-forces"))
TICKS = os.sysconf("SC_CLK_TCK")
DAY = datetime.timedelta(days=1)
RULES = [("FREQ=WEEKLY", 7), ("FREQ=WEEKLY;INTERVAL=2", 14), ("FREQ=MONTHLY;BYMONTHDAY={day}", None)]


def start(folder):
    process = subprocess.Popen(
        ["taskset", "-c", "0", PROGRAM, "serve", "--demo", "--port", "0", "--folder", folder,
         "--languages", ROOT / "Languages"],
        stdout=subprocess.PIPE, text=True)
    port = None
    while True:
        line = process.stdout.readline()
        if not line:
            sys.exit("The program ended before it served.")
        if found := re.search(r"is at http://\S+:(\d+)", line):
            port = int(found.group(1))
        if found := re.search(r"http://\S+(/enter/\S+)", line):
            return process, port, found.group(1)


def sign_in(port, link):
    """The cookie of whoever the link is for."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", link)
    answer = connection.getresponse()
    cookies = dict(each.split(";")[0].split("=", 1) for each in answer.headers.get_all("Set-Cookie") or [])
    answer.read()
    connection.request("POST", link, "", {
        "Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{port}",
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())})
    answer = connection.getresponse()
    answer.read()
    cookies |= dict(each.split(";")[0].split("=", 1) for each in answer.headers.get_all("Set-Cookie") or [])
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def moments(first, step, end):
    """The dates of a series, on a clock without summer time."""
    at = first
    while at < end:
        yield at
        at = at + step * DAY if step else (at.replace(day=1) + 32 * DAY).replace(day=first.day)


def furnish(path, count):
    """Writes the series and their dates; answers with how many dates there are."""
    base = sqlite3.connect(path)
    base.execute("pragma foreign_keys = off")
    base.execute("pragma synchronous = off")
    now = datetime.datetime.now(datetime.timezone.utc).replace(minute=0, second=0, microsecond=0)
    milliseconds = lambda at: int(at.timestamp() * 1000)
    item = ("insert into item (id, kind, cell, state, visibility, language, title, created_at) "
            "values (?, ?, ?, 'live', ?, 'en', ?, ?)")
    pattern = base.execute("select id, cell, visibility from item where kind = 'cell' and visibility = 5 limit 1").fetchone()
    cells = []
    columns = [row[1] for row in base.execute("pragma table_info(cell)")]
    like = base.execute("select * from cell where id = ?", (pattern[0],)).fetchone()
    for number in range(50):
        cell = uuid.uuid4().bytes
        base.execute(item, (cell, "cell", pattern[1], 5, f"Street {number}", milliseconds(now)))
        row = dict(zip(columns, like)) | {"id": cell, "slug": f"street-{number}"}
        base.execute(f"insert into cell ({','.join(row)}) values ({','.join('?' * len(row))})", list(row.values()))
        cells.append(cell)
    dates = 0
    for number in range(count):
        cell, series = cells[number % 50], uuid.uuid4().bytes
        rule, step = RULES[number % 3]
        first = now - 1826 * DAY + (number % 28) * DAY
        first = first.replace(day=number % 28 + 1, hour=8 + number % 12) if step is None else first.replace(hour=8 + number % 12)
        base.execute(item, (series, "series", cell, 5, f"Tea and talk {number}", milliseconds(first)))
        base.execute(
            "insert into series (id, cell, rule, zone, first_at, minutes, made_until) values (?, ?, ?, 'Europe/London', ?, 60, ?)",
            (series, cell, rule.format(day=first.day), milliseconds(first), milliseconds(now + 548 * DAY)))
        rows = [(uuid.uuid4().bytes, at) for at in moments(first, step, now + 548 * DAY)]
        base.executemany(item, [
            (event, "event", cell, 5, f"Tea and talk {number}", milliseconds(first)) for event, _ in rows])
        base.executemany(
            "insert into event (id, cell, series, original_at, starts_at, ends_at, zone, code, address) "
            "values (?, ?, ?, ?, ?, ?, 'Europe/London', ?, 'Old Library, Quay Street')",
            [(event, cell, series, milliseconds(at), milliseconds(at), milliseconds(at) + 3_600_000,
              uuid.UUID(bytes=event).hex) for event, at in rows])
        dates += len(rows)
    base.commit()
    base.execute("analyze")
    base.commit()
    return dates, now


def seconds_of(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def busy():
    fields = [int(field) for field in open("/proc/stat").readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / TICKS


def run(pid, port, script, seconds):
    """One run of load: requests a second, processor time a request in ms, what others used, and what went wrong."""
    used, all_busy, own, began = seconds_of(pid), busy(), os.times(), time.monotonic()
    out = subprocess.run(
        ["taskset", "-c", "1", "wrk", "-t1", "-c16", f"-d{seconds}s", "-s", script, f"http://127.0.0.1:{port}"],
        capture_output=True, text=True, check=True).stdout
    passed, now = time.monotonic() - began, os.times()
    count = int(re.search(r"(\d+) requests in", out).group(1))
    used = seconds_of(pid) - used
    wrk = now.children_user + now.children_system - own.children_user - own.children_system
    others = max(0, busy() - all_busy - used - wrk) / (passed * os.cpu_count())
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return count / passed, used / count * 1000, others, int(wrong.group(1)) if wrong else 0


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--series", type=int, default=2000)
    options.add_argument("--seconds", type=int, default=6)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="jf-bench-") as folder:
        process, port, link = start(folder)
        try:
            cookie = sign_in(port, link)
            dates, now = furnish(f"{folder}/demo.sqlite", options.series)
            print(f"{options.series} series, {dates} dates")
            for who, header in {"member": cookie, "visitor": ""}.items():
                script = pathlib.Path(folder) / "months.lua"
                months = [now - 30 * number * DAY for number in range(-12, 60)]
                # Something different each time, so that nobody is answered from what was kept.
                script.write_text(f"""
local months = {{{', '.join(f'"{month:%Y-%m}"' for month in months)}}}
local following = 0
request = function()
  following = following + 1
  return wrk.format("GET", "/gatherings?month=" .. months[following % #months + 1] .. "&n=" .. following,
    {{["Cookie"] = "{header}"}})
end
""")
                rounds = [run(process.pid, port, script, options.seconds) for _ in range(options.rounds)]
                rate, cpu, others, wrong = (statistics.median(each) for each in zip(*rounds))
                print(f"a month, {who}: {cpu:.2f} ms of processor, {rate:.0f} a second, others {others:.0%}, {wrong:.0f} wrong")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


main()
