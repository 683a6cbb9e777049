#!/usr/bin/env python3
"""A thousand people at once: each opens the question, presses Start, and answers view after view as the pages lead them.

The server runs on core 0, the people on core 1; each has a connection and a cookie of their own and does nothing but
wait for the next page. Everything they were answered has to be what a page of taking part is; afterwards the database is
asked whether each of them is there with each of their answers, and whether the counts beside the views say the same.

Needs a release build.
Usage:  Benchmarks/votes/at_once.py [--people 1000] [--answers 10] [--views 20] [--rounds 3]
"""
import argparse
import asyncio
import atexit
import os
import pathlib
import random
import re
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time

import measure

CODE = "B1B1B1"


class Person:
    """One browser: a connection, a cookie, and the page that is open."""

    def __init__(self, port, late):
        self.port, self.late, self.cookie, self.path, self.page = port, late, None, "", ""

    async def ask(self, path, form=None):
        """One request; goes on where it leads, and notes how long each answer took."""
        head = f"{'GET' if form is None else 'POST'} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        if self.cookie:
            head += f"Cookie: {self.cookie}\r\n"
        if form is not None:
            head += (f"Origin: http://127.0.0.1:{self.port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                     f"Content-Length: {len(form)}\r\n")
        began = time.perf_counter()
        self.writer.write((head + "\r\n" + (form or "")).encode())
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        fields = {name.lower(): value for name, value in fields.items()}
        body = await self.reader.readexactly(int(fields.get("content-length", 0)))
        self.late["look" if form is None else "answer" if "answer" in form else "start"].append(time.perf_counter() - began)
        status = int(lines[0].split()[1])
        if "set-cookie" in fields:
            self.cookie = fields["set-cookie"].split(";")[0]
        if fields.get("connection", "").lower() == "close":
            # As a browser does: the next request goes over a new connection.
            self.late["closed"].append(0)
            self.writer.close()
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        if status == 303:
            return await self.ask(fields["location"])
        if status != 200:
            raise ValueError(f"{status} at {path}")
        self.path, self.page = path, body.decode()

    async def take_part(self, answers, ready, go):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        ready.append(self)
        await go.wait()
        await self.ask(f"/c/{CODE}")
        await self.ask(f"/c/{CODE}", "age=adult")
        for turn in range(answers):
            number = re.search(r'name="view" value="(\d+)"', self.page)
            if not number:
                # After five answers it is asked whether something is missing.
                await self.ask(f"/c/{CODE}/view")
                number = re.search(r'name="view" value="(\d+)"', self.page)
            answer = random.choice(["agree", "disagree", "pass"])
            await self.ask(f"/c/{CODE}/view", f"view={number.group(1)}&answer={answer}")
        self.writer.close()


async def crowd(port, people, answers):
    late = {"look": [], "start": [], "answer": [], "closed": []}
    ready, go = [], asyncio.Event()
    tasks = [asyncio.create_task(Person(port, late).take_part(answers, ready, go)) for _ in range(people)]
    while len(ready) < people and not any(task.done() for task in tasks):
        await asyncio.sleep(0.01)
    began = time.perf_counter()
    go.set()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    return time.perf_counter() - began, late, [each for each in ended if each is not None]


def lost(base, conversation, people, answers, acknowledged):
    """What the database has not of what was sent, and of what was acknowledged."""
    there = base.execute(
        "select count(*) from participant where conversation = ? and answers = ?", (conversation, answers)).fetchone()[0]
    votes = base.execute(
        "select count(*) from vote where participant in (select id from participant where conversation = ?)",
        (conversation,)).fetchone()[0]
    beside = base.execute(
        "select sum(agree + disagree + pass), max(taking_part) from statement join conversation "
        "on conversation.id = statement.conversation where conversation.id = ?", (conversation,)).fetchone()
    return {"people": people - there, "answers": people * answers - votes,
            "acknowledged answers": max(0, acknowledged - votes), "beside the views": people * answers - beside[0],
            "counted people": people - beside[1]}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--people", type=int, default=1000)
    options.add_argument("--answers", type=int, default=10)
    options.add_argument("--views", type=int, default=20)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    os.sched_setaffinity(0, {1})
    rounds = []
    for _ in range(options.rounds):
        folder = tempfile.mkdtemp(prefix="jf-at-once-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        process, _ = measure.start(folder)
        measure.stop(process)
        path = next(each for each in pathlib.Path(folder).rglob("*") if each.suffix in (".db", ".sqlite"))
        conversation = measure.furnish(path, CODE, 0, options.views)
        process, port = measure.start(folder)
        try:
            before = measure.used(process.pid)
            seconds, late, wrong = asyncio.run(crowd(port, options.people, options.answers))
            cpu = measure.used(process.pid) - before
        finally:
            measure.stop(process)
        base = sqlite3.connect(path)
        gone = lost(base, conversation, options.people, options.answers, len(late["answer"]))
        rounds.append((seconds, late, wrong, gone, cpu))
        if wrong:
            print(f"after {seconds:.1f} s, of what went wrong:", set(map(repr, wrong)), file=sys.stderr)
    requests = statistics.median(sum(len(r[1][what]) for what in ("start", "answer", "look")) for r in rounds)
    print(f"{options.people} people at once, {options.answers} answers each, {requests} requests a round")
    print(f"whole: {statistics.median(r[0] for r in rounds):.2f} s, server CPU {statistics.median(r[4] for r in rounds):.2f} s, "
          f"errors {[len(r[2]) for r in rounds]}, "
          f"connections closed {[len(r[1]['closed']) for r in rounds]}, lost {[r[3] for r in rounds]}")
    for what in ("start", "answer", "look"):
        runs = [sorted(r[1][what]) for r in rounds if r[1][what]]
        at = lambda part: statistics.median(run[min(len(run) - 1, int(len(run) * part))] for run in runs) * 1000
        print(f"{what:7} {len(runs[0]):7} answered, ms: median {at(.5):.0f}, 99 % {at(.99):.0f}, worst {at(1):.0f}")
    return 1 if any(r[2] or any(r[3].values()) for r in rounds) else 0


if __name__ == "__main__":
    sys.exit(main())
