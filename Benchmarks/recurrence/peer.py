"""Compares recurrence with python-dateutil on rules drawn from a seed, and measures both in one run.

    python peer.py MEASURE [RULES] [SEED]

MEASURE is the built program of this folder. Each rule's first instances are compared, from its start and from a time
after it. Kinds of rules where dateutil is known to differ are counted apart (README.md says why); any other difference
is printed and makes this end with 1.
"""
import datetime
import random
import signal
import statistics
import subprocess
import sys
import time
import warnings

from dateutil.rrule import rrulestr

warnings.filterwarnings("ignore")
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
LENGTH = 12
HORIZON = datetime.datetime(2200, 1, 1)


def some(rng, low, high, most, negative=0.0):
    numbers = {rng.randint(low, high) for _ in range(rng.randint(1, most))}
    return ",".join(str(-n if rng.random() < negative else n) for n in sorted(numbers))


def draw(rng):
    freq = rng.choice(["YEARLY"] * 6 + ["MONTHLY"] * 5 + ["WEEKLY"] * 3 + ["DAILY"] * 3 + ["HOURLY", "MINUTELY", "SECONDLY"])
    parts = {"FREQ": freq}
    small = freq in ("HOURLY", "MINUTELY", "SECONDLY")
    if rng.random() < 0.5:
        parts["INTERVAL"] = rng.choice([1, 2, 3, 4, 5, 7, 11, 13, 25, 61] if small else [1, 2, 3, 4, 5, 7, 13])
    if rng.random() < 0.35:
        parts["BYMONTH"] = some(rng, 1, 12, 4)
    if freq == "YEARLY" and rng.random() < 0.25:
        parts["BYWEEKNO"] = rng.choice([some(rng, 1, 53, 3, 0.4), "1", "53", "-1", "52,53", "1,-1"])
    if freq in ("YEARLY", "HOURLY", "MINUTELY", "SECONDLY") and rng.random() < 0.2:
        parts["BYYEARDAY"] = rng.choice([some(rng, 1, 366, 6, 0.4), "366", "-366", "60,61,-1"])
    if freq != "WEEKLY" and rng.random() < 0.35:
        parts["BYMONTHDAY"] = rng.choice([some(rng, 1, 31, 6, 0.3), "31", "29", "-1", "-31"])
    if rng.random() < 0.45:
        days = rng.sample(DAYS, rng.randint(1, 5))
        if freq in ("YEARLY", "MONTHLY") and "BYWEEKNO" not in parts and rng.random() < 0.5:
            most = 5 if freq == "MONTHLY" or "BYMONTH" in parts else 53
            days = [f"{rng.choice([-1, 1]) * rng.randint(1, most)}{day}" for day in days]
        parts["BYDAY"] = ",".join(days)
    for name, high in (("BYHOUR", 23), ("BYMINUTE", 59), ("BYSECOND", 59)):
        if rng.random() < 0.15:
            parts[name] = some(rng, 0, high, 3)
    if len(set(parts) - {"FREQ", "INTERVAL"}) > 0 and rng.random() < 0.25:
        parts["BYSETPOS"] = some(rng, 1, rng.choice([2, 5, 20]), 3, 0.5)
    if rng.random() < 0.3:
        parts["WKST"] = rng.choice(DAYS)
    if rng.random() < 0.2:
        parts["COUNT"] = rng.randint(1, LENGTH)
    elif rng.random() < 0.2:
        parts["UNTIL"] = f"20{rng.randint(25, 60)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}T120000"
    start = datetime.datetime(2020, 1, 1) + datetime.timedelta(days=rng.randint(0, 2600), hours=rng.randint(0, 23), minutes=rng.randint(0, 59))
    return ";".join(f"{name}={value}" for name, value in parts.items()), parts, start


def known(parts):
    """Why dateutil differs on such rules, or None."""
    if "BYWEEKNO" in parts:
        if "BYDAY" not in parts:
            return "BYWEEKNO without BYDAY: dateutil takes every day of the week"
        if parts.get("INTERVAL", 1) > 1:
            return "BYWEEKNO with INTERVAL: dateutil counts by calendar years"
        if "BYSETPOS" in parts:
            return "BYWEEKNO with BYSETPOS: dateutil cuts weeks at New Year"
        if any(abs(int(week)) in (1, 52, 53) for week in parts["BYWEEKNO"].split(",")):
            return "BYWEEKNO at New Year: dateutil takes 1 January 2022 for a day of a week 53"
    elif parts["FREQ"] == "YEARLY" and "BYMONTHDAY" in parts and "BYMONTH" not in parts and "BYYEARDAY" not in parts:
        return "YEARLY with BYMONTHDAY alone: dateutil takes every month"
    if parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts:
        return "WEEKLY with BYSETPOS: dateutil counts positions of the first week from the start"
    return None


class Slow(Exception):
    pass


def give_up(*_):
    raise Slow


signal.signal(signal.SIGALRM, give_up)


def peer(rule, start, after):
    """dateutil's first instances, or None where it takes longer than a third of a second to say."""
    found = []
    signal.setitimer(signal.ITIMER_REAL, 0.33)
    try:
        for at in rrulestr(rule, dtstart=start).xafter(after, inc=True):
            if at > HORIZON:
                break
            found.append(at)
            if len(found) == LENGTH:
                break
    except ValueError:
        return []
    except Slow:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return found


def main():
    measure = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    drawn = [draw(rng) for _ in range(count)]
    queries = []
    for rule, parts, start in drawn:
        after = start if rng.random() < 0.5 else start + datetime.timedelta(days=rng.randint(0, 1500), seconds=rng.randint(0, 86400))
        queries.append((rule, parts, start, after))
    lines = [f"{s:%Y%m%dT%H%M%S} {r} {LENGTH} {a:%Y%m%dT%H%M%S}" for r, _, s, a in queries]
    answers = subprocess.run([measure], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
    equal, differing, apart, slow = 0, 0, {}, 0
    for (rule, parts, start, after), answer in zip(queries, answers, strict=True):
        ours = [datetime.datetime.strptime(word, "%Y%m%dT%H%M%S") for word in answer.split()] if not answer.startswith("error") else answer
        ours = [at for at in ours if at <= HORIZON] if isinstance(ours, list) else ours
        reason = known(parts)
        theirs = peer(rule, start, after)
        if theirs is None:
            slow += 1
        elif theirs == ours:
            equal += 1
        elif reason:
            apart[reason] = apart.get(reason, 0) + 1
        else:
            differing += 1
            print(f"{rule} from {start} after {after}\n  ours   {answer[:120]}\n  theirs {[f'{at:%Y%m%dT%H%M%S}' for at in theirs][:6]}")
    print(f"{count} rules: {equal} equal, {differing} differing, {slow} that take dateutil too long")
    for reason, number in sorted(apart.items()):
        print(f"  {number} apart: {reason}")
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        assert sum(1 for _ in rrulestr("FREQ=DAILY;COUNT=10000", dtstart=datetime.datetime(2021, 11, 2, 19))) == 10000
        times.append((time.perf_counter() - begin) * 1e3)
    print(f"dateutil: 10000 daily instances: {statistics.median(times):.1f} ms")
    print(subprocess.run([measure, "10000", "2000"], capture_output=True, text=True, check=True).stdout, end="")
    sys.exit(1 if differing else 0)


main()
