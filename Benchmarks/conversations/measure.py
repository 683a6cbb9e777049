#!/usr/bin/env python3
"""Measures how long the background takes to publish a large conversation's figures, and how much memory it needs.

It makes a database with the program itself, fills it with a conversation of so many people and answers, asks for the
figures as a vote does, starts the server and waits until they are published.  Needs a release build.

Usage:  Benchmarks/conversations/measure.py [--people 100000] [--answers 100] [--views 500] [--camps 3]
"""
import argparse
import os
import pathlib
import random
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("JF_BINARY") or str(ROOT / ".build/release/joining-forces")
DAY = 86_400_000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def serve(folder):
    """Starts the server on a folder."""
    return subprocess.Popen(
        [PROGRAM, "serve", "--empty", "--port", str(free_port()), "--folder", folder,
         "--languages", str(ROOT / "Languages")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


def fill(path, people, answers, views, camps):
    """A cell, a conversation, its views, the people and their answers, with the counts that stand beside them."""
    draw = random.Random(20)
    now = int(time.time() * 1000)
    today = now - now % DAY
    base = sqlite3.connect(path)
    # Nothing is lost if this breaks off: it is made anew each time.
    for pragma in ("journal_mode = delete", "journal_mode = off", "synchronous = off", "cache_size = -1000000"):
        base.execute(f"pragma {pragma}")
    cell, conversation = uuid.uuid4().bytes, uuid.uuid4().bytes

    def item(key, kind, title):
        base.execute(
            "insert into item (id, kind, cell, state, visibility, language, title, created_at)"
            " values (?, ?, ?, 'live', 5, 'en', ?, ?)", (key, kind, cell, title, today))

    item(cell, "cell", "The whole town")
    base.execute("insert into cell (id, slug, question, places) values (?, 'town', '', 'home voices people')", (cell,))
    base.execute("insert into cell_ancestor (cell, ancestor, depth) values (?, ?, 0)", (cell, cell))
    item(conversation, "conversation", "What would help?")
    base.execute(
        "insert into conversation (id, description, opens_at, taking_part) values (?, '', ?, ?)",
        (conversation, today, people))
    keys = [uuid.UUID(int=draw.getrandbits(128), version=4).bytes for _ in range(views)]
    # Which answer a random byte stands for, by camp and view: fifteen in a hundred are not sure.
    answer = []
    for _ in range(camps):
        leanings = [draw.random() for _ in range(views)]
        answer.append([[0 if byte < 38 else 1 if byte < 38 + 218 * leaning else -1 for byte in range(256)]
                       for leaning in leanings])
    # What somebody was shown, in the order of the table, so that writing is quick.
    shown = [sorted(draw.sample(range(views), answers), key=keys.__getitem__) for _ in range(2000)]
    counts = [[0, 0, 0] for _ in range(views)]
    for number, key in enumerate(keys):
        item(key, "statement", f"View {number + 1}")
        base.execute(
            "insert into statement (id, conversation, number, moderation, day) values (?, ?, ?, 'published', ?)",
            (key, conversation, number + 1, today))
    ids = sorted(uuid.UUID(int=draw.getrandbits(128), version=4).bytes for _ in range(people))
    base.executemany("insert into actor (id, kind) values (?, 'participant')", ((key,) for key in ids))
    base.executemany(
        "insert into participant (id, conversation, day, answers) values (?, ?, ?, ?)",
        ((key, conversation, today, answers) for key in ids))

    def votes():
        for place, key in enumerate(ids):
            camp = answer[place % camps]
            for view, byte in zip(shown[draw.randrange(2000)], draw.randbytes(answers)):
                value = camp[view][byte]
                counts[view][value] += 1
                yield key, keys[view], value

    base.executemany("insert into vote (participant, statement, value) values (?, ?, ?)", votes())
    base.executemany(
        "update statement set agree = ?, disagree = ?, pass = ? where id = ?",
        ((count[1], count[-1], count[0], key) for count, key in zip(counts, keys)))
    base.execute(
        "insert into job (id, kind, key, item, detail, run_at, error) values (?, 'landscape.compute', ?, ?, '', ?, '')",
        (uuid.uuid4().bytes, f"landscape.compute:{uuid.UUID(bytes=conversation)}", conversation, now))
    base.commit()
    base.close()


def published(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
        return base.execute("select people, figures from landscape").fetchone()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--answers", type=int, default=100, help="by each person")
    parser.add_argument("--views", type=int, default=500)
    parser.add_argument("--camps", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/joining-forces.sqlite"
        server = serve(folder)
        while not os.path.exists(path):
            time.sleep(0.1)
        time.sleep(1)
        stop(server)
        began = time.perf_counter()
        fill(path, options.people, options.answers, options.views, options.camps)
        size = os.path.getsize(path) / 1e6
        print(f"{options.people * options.answers:,} answers written in {time.perf_counter() - began:.0f} s, {size:.0f} MB", flush=True)
        server = serve(folder)
        began = time.perf_counter()
        while not (figures := published(path)):
            if server.poll() is not None:
                raise SystemExit("The server stopped.")
            time.sleep(0.05)
        seconds = time.perf_counter() - began
        with open(f"/proc/{server.pid}/status") as lines:
            peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1000
        stop(server)
        groups = int(figures[1].split()[4])
        print(f"published after {seconds:.1f} s, most memory {peak:.0f} MB, {figures[0]:,} people, {groups} groups")


if __name__ == "__main__":
    main()
