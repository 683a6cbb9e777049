"""Kills the server under load, again and again: whatever it acknowledged must be there afterwards.

Then shows, with a library loaded before the server, that no acknowledgement leaves before its commit is on disk.
"""
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

from program import Load, Program

HERE = os.path.dirname(os.path.abspath(__file__))


class Tally:
    passed = failed = 0

    @classmethod
    def check(cls, holds, words):
        if holds:
            cls.passed += 1
        else:
            cls.failed += 1
            print(f"FAILED: {words}", flush=True)


def found(folder):
    """The organisations in the database, and whether it is whole."""
    database = sqlite3.connect(os.path.join(folder, "joining-forces.sqlite"))
    try:
        names = {row[0] for row in database.execute("select title from item where title like 'Organisation act-%'")}
        whole = [row[0] for row in database.execute("pragma integrity_check")]
        orphans = database.execute("pragma foreign_key_check").fetchall()
        acts = database.execute(
            "select count(*) from item where title like 'Organisation act-%'"
            " and not exists (select 1 from act where act.item = item.id)").fetchone()[0]
        return names, whole == ["ok"] and not orphans, acts
    finally:
        database.close()


def kills(rounds, seed):
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="joining-forces-crash-") as folder:
        promised, number = set(), 0
        program = Program(folder)
        cookie = program.sign_in()
        for turn in range(1, rounds + 1):
            load = Load(program, cookie, number)
            deadline = time.monotonic() + 30
            while not load.acknowledged and not load.failures and time.monotonic() < deadline:
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 1.0))
            program.kill()
            load.join()
            promised.update(load.acknowledged)
            number = load.number
            program = Program(folder)
            names, is_whole, without_act = found(folder)
            missing = promised - names
            Tally.check(load.acknowledged, f"round {turn}: nothing was acknowledged before the kill")
            Tally.check(not missing, f"round {turn}: {len(missing)} acknowledged acts are gone, such as {min(missing, default='')}")
            Tally.check(is_whole, f"round {turn}: the database is damaged")
            Tally.check(without_act == 0, f"round {turn}: {without_act} organisations stand there without their act")
            print(f"round {turn}: {len(load.acknowledged)} acknowledged, {len(names)} there of {len(promised)} promised", flush=True)
        Tally.check(program.stop() == 0, "the program did not stop in peace")


def order(acts, blind):
    """Runs the server with the library before it; returns what the library counted, and how many acts there were."""
    with tempfile.TemporaryDirectory(prefix="joining-forces-order-") as folder:
        library, log = os.path.join(folder, "fsync_order.so"), os.path.join(folder, "order")
        subprocess.run(
            ["cc", "-O1", "-shared", "-fPIC", "-o", library, os.path.join(HERE, "fsync_order.c"), "-ldl", "-lpthread"],
            check=True)
        environment = {"LD_PRELOAD": library, "FSYNC_ORDER_LOG": log}
        if blind:
            environment["FSYNC_ORDER_BLIND"] = "1"
        program = Program(folder, environment)
        load = Load(program, program.sign_in(), 0, most=acts)
        load.join()
        program.stop()
        with open(log) as lines:
            counted = {name: int(count) for name, count in (line.split() for line in lines)}
        return counted, len(load.acknowledged)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = int(os.environ.get("JF_SEED") or random.randrange(1 << 32))
    print(f"{rounds} kills, seed {seed} (JF_SEED={seed} repeats the moments)", flush=True)
    kills(rounds, seed)
    counted, acknowledged = order(200, blind=False)
    print(f"order: {counted}", flush=True)
    Tally.check(acknowledged == 200 and counted["answers"] == 200, "not every answer was seen")
    Tally.check(counted["too-early"] == 0, f"{counted['too-early']} answers left before their commit was on disk")
    Tally.check(counted["syncs"] > 0, "no sync was seen")
    blind, _ = order(20, blind=True)
    Tally.check(blind["too-early"] == blind["answers"] == 20, "answers without a sync were not found")
    print(f"{Tally.passed} passed, {Tally.failed} failed")
    sys.exit(Tally.failed != 0)


main()
