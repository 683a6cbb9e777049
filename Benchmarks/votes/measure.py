#!/usr/bin/env python3
"""Measures answers to views over HTTP, in a small conversation and in a large one, in one run.

The server runs on core 0, the load on core 1. Each answer is a form that is acknowledged once it is on disk
(SQLite, synchronous=FULL): the answer of a person to a view, a new one or a changed one. At the end the counts beside
the views are compared with the ledger.

Needs a release build and wrk:  apt-get install wrk
Usage:  Benchmarks/votes/measure.py [--people 1000 100000] [--views 100] [--seconds 8] [--rounds 3]
"""
import argparse
import atexit
import os
import pathlib
import re
import shutil
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
# Browsers that answer: fewer than may begin from one address in an hour.
HANDS = 2000


def start(folder):
    process = subprocess.Popen(
        ["taskset", "-c", "0", PROGRAM, "serve", "--demo", "--port", "0", "--folder", folder,
         "--languages", ROOT / "Languages"],
        stdout=subprocess.PIPE, text=True)
    address = None
    while True:
        line = process.stdout.readline()
        if not line:
            sys.exit("The program ended before it served.")
        address = address or re.search(r"is at (http://\S+)", line)
        if "/enter/" in line:
            return process, int(address.group(1).rsplit(":", 1)[1])


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


def furnish(path, code, people, views):
    """An open conversation with so many people, each of whom answered all views."""
    base = sqlite3.connect(path)
    base.execute("pragma foreign_keys = off")
    cell = base.execute("select id from cell where slug = 'quay-ward'").fetchone()[0]
    conversation, now = uuid.uuid4().bytes, int(time.time() * 1000)
    item = ("insert into item (id, kind, cell, state, visibility, language, title, created_at) "
            "values (?, ?, ?, 'live', 5, 'en', ?, ?)")
    base.execute(item, (conversation, "conversation", cell, f"A question for {people}?", now))
    base.execute(
        "insert into conversation (id, description, code, opens_at, looked_at, taking_part) values (?, 'Why.', ?, ?, ?, ?)",
        (conversation, code, now - 1000, now, people))
    for number in range(1, views + 1):
        view = uuid.uuid4().bytes
        base.execute(item, (view, "statement", cell, f"View {number} of somebody who came home late.", now))
        base.execute(
            "insert into statement (id, conversation, number, moderation) values (?, ?, ?, 'published')",
            (view, conversation, number))
    ids = [(os.urandom(16), conversation, views) for _ in range(people)]
    base.executemany("insert into actor (id, kind) values (?, 'participant')", [(each[0],) for each in ids])
    base.executemany("insert into participant (id, conversation, answers) values (?, ?, ?)", ids)
    base.execute(
        "insert into vote select participant.id, statement.id, abs(random()) % 3 - 1 "
        "from participant join statement on statement.conversation = participant.conversation "
        "where participant.conversation = ? order by participant.id, statement.id", (conversation,))
    counts = {view: [0, 0, 0] for view, in base.execute("select id from statement where conversation = ?", (conversation,))}
    for view, value in base.execute(
            "select statement, value from vote join participant on participant.id = vote.participant "
            "where conversation = ?", (conversation,)):
        counts[view][value] += 1
    base.executemany(
        "update statement set agree = ?, disagree = ?, pass = ? where id = ?",
        [(c[1], c[-1], c[0], view) for view, c in counts.items()])
    # The figures are there already, so that nothing is computed while it is measured.
    figures = base.execute("select figures from landscape limit 1").fetchone()[0]
    base.execute("insert into landscape (conversation, figures, people, day) values (?, ?, ?, 0)",
                 (conversation, figures, people * 2 + 10 * HANDS))
    base.commit()
    base.close()
    return conversation


LUA = """
local hands, views, seed = {}, %d, %d
for number = 1, %d do hands[number] = "hand=%s-" .. number end
math.randomseed(seed)
local answers = {"agree", "disagree", "pass"}
request = function()
  return wrk.format("POST", nil, {["Cookie"] = hands[math.random(#hands)], ["Origin"] = "http://127.0.0.1:%d",
    ["Content-Type"] = "application/x-www-form-urlencoded"},
    "view=" .. math.random(views) .. "&answer=" .. answers[math.random(3)])
end
"""

LOOK = """
local hands, views = {}, %d
for number = 1, %d do hands[number] = "hand=%s-" .. number end
request = function()
  return wrk.format("GET", wrk.path .. "?n=" .. math.random(views), {["Cookie"] = hands[math.random(#hands)]})
end
"""


def load(folder, port, path, seconds, script):
    file = pathlib.Path(folder) / "load.lua"
    file.write_text(script)
    out = subprocess.run(
        ["taskset", "-c", "1", "wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", "-s", str(file),
         f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return (float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)),
            int(re.search(r"(\d+) requests in", out).group(1)),
            re.search(r"99%\s+(\S+)", out).group(1), int(wrong.group(1)) if wrong else 0)


def used(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--people", type=int, nargs="+", default=[1000, 100000])
    options.add_argument("--views", type=int, default=100)
    options.add_argument("--seconds", type=int, default=8)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    folder = tempfile.mkdtemp(prefix="jf-votes-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    process, _ = start(folder)
    stop(process)
    path = next(each for each in pathlib.Path(folder).rglob("*") if each.suffix in (".db", ".sqlite"))
    codes = [f"B{number}B{number}B{number}" for number in range(1, len(options.people) + 1)]
    conversations = [furnish(path, code, people, options.views) for code, people in zip(codes, options.people)]
    process, port = start(folder)
    rows = {}
    try:
        for turn in range(options.rounds):
            for code, people in zip(codes, options.people):
                before = used(process.pid)
                rate, count, late, wrong = load(
                    folder, port, f"/c/{code}/view", options.seconds, LUA % (options.views, turn + 1, HANDS // len(codes), code, port))
                rows.setdefault((people, "vote"), []).append((rate, (used(process.pid) - before) / count * 1e6, late, wrong))
                before = used(process.pid)
                rate, count, late, wrong = load(
                    folder, port, f"/c/{code}/view", options.seconds, LOOK % (options.views, HANDS // len(codes), code))
                rows.setdefault((people, "look"), []).append((rate, (used(process.pid) - before) / count * 1e6, late, wrong))
    finally:
        stop(process)
    print(f"{'people':>8} {'what':6} {'a second':>9} {'CPU us':>7} {'p99':>9}  not answered well")
    for (people, what), runs in rows.items():
        print(f"{people:8} {what:6} {statistics.median(run[0] for run in runs):9.0f} "
              f"{statistics.median(run[1] for run in runs):7.1f} {runs[-1][2]:>9}  {sum(run[3] for run in runs)}")
    base = sqlite3.connect(path)
    for conversation, people in zip(conversations, options.people):
        beside = base.execute(
            "select sum(agree), sum(disagree), sum(pass) from statement where conversation = ?", (conversation,)).fetchone()
        ledger = base.execute(
            "select sum(value = 1), sum(value = -1), sum(value = 0) from vote join participant "
            "on participant.id = vote.participant where conversation = ?", (conversation,)).fetchone()
        print(f"{people:8} counts beside the views: {beside}, in the ledger: {ledger}, "
              f"{'the same' if beside == ledger else 'DIFFERENT'}")


if __name__ == "__main__":
    main()
