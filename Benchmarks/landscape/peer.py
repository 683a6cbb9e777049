"""Measures the landscape against red-dwarf in one run, turn by turn, on the shared Polis conversations.

    python peer.py MEASURE DATA [ROUNDS]

MEASURE is the built program of this folder, DATA the shared data's folder. Both start from the same list of votes in
memory, the last vote of each person on each statement, and end with groups and statistics. One thread each.
"""
import csv
import os
import statistics
import subprocess
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import warnings

warnings.filterwarnings("ignore")
from reddwarf.implementations.polis import run_pipeline


def conversation(folder):
    """People, statements, votes {(person, statement): vote} and statements moderated out."""
    with open(f"{folder}/comments.csv", newline="") as file:
        out = [int(row["comment-id"]) for row in csv.DictReader(file) if row["moderated"] == "-1"]
    votes = {}
    if os.path.exists(f"{folder}/votes.csv"):
        with open(f"{folder}/votes.csv", newline="") as file:
            rows = [
                (int(r["timestamp"]), int(r["voter-id"]), int(r["comment-id"]), int(r["vote"]))
                for r in csv.DictReader(file)
            ]
        for _, person, statement, vote in sorted(rows, key=lambda row: row[0]):
            votes[person, statement] = vote
    else:
        with open(f"{folder}/participants-votes.csv", newline="") as file:
            reader = csv.reader(file)
            statements = [int(name) for name in next(reader)[6:]]
            for row in reader:
                for statement, vote in zip(statements, row[6:]):
                    if vote != "":
                        votes[int(row[0]), statement] = int(vote)
    people = sorted({person for person, _ in votes})
    statements = sorted({statement for _, statement in votes})
    return people, statements, votes, [s for s in out if s in set(statements)]


class Ours:
    """The measuring program, kept running."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def load(self, people, statements, votes, out):
        person = {number: place for place, number in enumerate(people)}
        statement = {number: place for place, number in enumerate(statements)}
        lines = [f"votes {len(people)} {len(statements)} {len(votes)} {len(out)}"]
        lines += [f"{person[p]} {statement[s]} {vote}" for (p, s), vote in votes.items()]
        lines += [str(statement[s]) for s in out]
        assert self.ask("\n".join(lines)) == "ready"

    def run(self):
        milliseconds, groups = self.ask("run").split()
        return float(milliseconds), int(groups)

    def peak(self):
        """The most memory that it ever held, in MB."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))


def main():
    path, data = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    ratios = []
    print("| conversation | people × statements, votes | ours, ms | red-dwarf, ms | times faster |")
    print("| --- | --- | --- | --- | --- |")
    for name in sorted(os.listdir(f"{data}/polis-opendata")):
        folder = f"{data}/polis-opendata/{name}"
        if not os.path.isdir(folder):
            continue
        people, statements, votes, out = conversation(folder)
        ours = Ours(path)
        ours.load(people, statements, votes, out)
        listed = [
            {"participant_id": p, "statement_id": s, "vote": v, "modified": 0} for (p, s), v in votes.items()
        ]
        run_pipeline(votes=listed, mod_out_statement_ids=out, random_state=0)
        ours.run()
        mine, theirs = [], []
        for _ in range(rounds):
            mine.append(ours.run()[0])
            begin = time.perf_counter()
            run_pipeline(votes=listed, mod_out_statement_ids=out, random_state=0)
            theirs.append((time.perf_counter() - begin) * 1e3)
        a, b = statistics.median(mine), statistics.median(theirs)
        ratios.append(b / a)
        print(f"| {name} | {len(people)} × {len(statements)}, {len(votes)} | {a:.1f} | {b:.0f} | {b / a:.0f} |", flush=True)
        ours.process.stdin.close()
        ours.process.wait()
    print(f"\nMedian over the conversations: {statistics.median(ratios):.0f} times faster, at least {min(ratios):.0f}.\n")
    for kind, sizes in (("camps", "10000 1000 1000000 4"), ("noise", "10000 1000 1000000")):
        ours = Ours(path)
        assert ours.ask(f"{kind} {sizes}") == "ready"
        times = [ours.run()[0] for _ in range(3)]
        print(
            f"10,000 people × 1,000 statements, 1,000,000 votes ({kind}): "
            f"{statistics.median(times):.0f} ms, {ours.peak():.0f} MB at the most."
        )
        ours.process.stdin.close()
        ours.process.wait()


main()
