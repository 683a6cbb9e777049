#!/usr/bin/env python3
"""Measures how soon the program answers after its start, and how much memory it holds after many requests.

Needs a release build.  Usage:  Benchmarks/start/measure.py [--starts 21] [--requests 10000]
"""
import argparse
import http.client
import os
import pathlib
import signal
import socket
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("JF_BINARY") or str(ROOT / ".build/release/joining-forces")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(folder):
    """Starts the program; returns it, its port, and the milliseconds until the first whole answer."""
    port = free_port()
    began = time.perf_counter()
    process = subprocess.Popen(
        [PROGRAM, "serve", "--empty", "--port", str(port), "--folder", folder, "--languages", str(ROOT / "Languages")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/sign-in")
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise SystemExit(f"/sign-in was answered with {answer.status}.")
            return process, port, (time.perf_counter() - began) * 1000
        except ConnectionRefusedError:
            time.sleep(0.0005)
    raise SystemExit("The program did not start.")


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


def megabytes(process, name):
    with open(f"/proc/{process.pid}/smaps_rollup") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name + ":")) / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--starts", type=int, default=21)
    parser.add_argument("--requests", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        process, _, first = start(folder)
        stop(process)
        times = []
        for _ in range(options.starts):
            process, _, milliseconds = start(folder)
            times.append(milliseconds)
            stop(process)
        print(f"start to first answer, new database: {first:.0f} ms")
        print(f"start to first answer, existing database: median {statistics.median(times):.1f} ms, "
              f"from {min(times):.1f} to {max(times):.1f}, of {len(times)}")
        process, port, _ = start(folder)
        connections = [http.client.HTTPConnection("127.0.0.1", port) for _ in range(16)]
        for number in range(options.requests):
            connection = connections[number % len(connections)]
            connection.request("GET", "/sign-in")
            connection.getresponse().read()
        print(f"memory after {options.requests} requests: {megabytes(process, 'Rss'):.1f} MB resident, "
              f"{megabytes(process, 'Private_Dirty'):.1f} MB of its own")
        stop(process)


main()
