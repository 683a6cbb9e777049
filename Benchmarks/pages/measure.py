#!/usr/bin/env python3
"""Measures pages and recorded acts beside nginx serving the same bytes as a file, in one run.

Both servers run on core 0, the load on core 1, turn by turn. What counts is the ratio between them and the processor
time a request, from /proc; rates by themselves say more about the machine. `busy` is how much of the two cores others
used meanwhile.

The page is the home of the demo's largest group, with a conversation and fifty groups within it, which are founded
first, through the forms. The acts are organisations that are listed, one by one, each by a form of its own; at the end
the database is asked whether each that was acknowledged is there.

Needs a release build, nginx and wrk:  apt-get install nginx-light wrk
Usage:  Benchmarks/pages/measure.py [--seconds 4] [--rounds 3] [--acts 48000] [--gzip]
"""
import argparse
import http.client
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
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("JF_BINARY") or ROOT / ".build/release/joining-forces"
TICKS = os.sysconf("SC_CLK_TCK")
CELL = "/g/porthlas-coming-home"


def children(pid):
    """A process and all below it."""
    found = [pid]
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = open(f"/proc/{entry}/stat").read()
            except OSError:
                continue
            if int(stat.rsplit(")", 1)[1].split()[1]) == pid:
                found += children(int(entry))
    return found


def processor_seconds(pid):
    total = 0
    for each in children(pid):
        try:
            fields = open(f"/proc/{each}/stat").read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def resident_megabytes(pid):
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


class Client:
    """A browser of the simplest kind: one connection, cookies, forms."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def request(self, method, path, fields=None):
        headers = {}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers, text

    def get(self, path):
        return self.request("GET", path)

    def send(self, path, **fields):
        _, _, page = self.get(path)
        token = re.search(r'name="form" value="([0-9a-f]+)"', page)
        if token:
            fields["form"] = token.group(1)
        status, headers, text = self.request("POST", path, fields)
        if status != 303:
            sys.exit(f"{path} was answered with {status}: {re.sub('<[^>]+>', ' ', text)[:400]}")
        return headers["Location"]

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def start(folder):
    """The program on core 0, its port, the way in, and how long until its first answer."""
    before = time.monotonic()
    process = subprocess.Popen(
        ["taskset", "-c", "0", PROGRAM, "serve", "--demo", "--port", "0", "--folder", folder,
         "--languages", ROOT / "Languages"],
        stdout=subprocess.PIPE, text=True)
    address = link = None
    while link is None:
        line = process.stdout.readline()
        if not line:
            sys.exit("The program ended before it served.")
        address = address or re.search(r"is at (http://\S+)", line)
        link = re.search(r"http://\S+/enter/\S+", line)
    port = int(address.group(1).rsplit(":", 1)[1])
    Client(port).get("/accessibility")
    return process, port, urllib.parse.urlparse(link.group(0)).path, time.monotonic() - before


def start_nginx(folder, files):
    """nginx with one worker on core 0, serving these bytes."""
    root = pathlib.Path(folder) / "files"
    root.mkdir()
    for name, content in files.items():
        (root / name).write_text(content)
    port = 18099
    configuration = pathlib.Path(folder) / "nginx.conf"
    configuration.write_text(f"""
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{ access_log off; keepalive_requests 1000000; default_type text/html; types {{}}
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s; open_file_cache max=100; sendfile on; tcp_nopush on;
  server {{ listen 127.0.0.1:{port}; root {root}; }} }}
""")
    os.chmod(folder, 0o755)
    process = subprocess.Popen(["taskset", "-c", "0", "nginx", "-c", str(configuration)])
    time.sleep(0.5)
    return process, port


def furnish(keeper):
    """Founds fifty groups within the demo's largest, as its convenor."""
    for number in range(1, 51):
        keeper.send(
            f"{CELL}/new", name=f"Street {number} & neighbours", question=f"Who in street {number} is “next door”?",
            visibility="everyone", level="team", language="en")


def sign_in(port, email, keeper):
    """Somebody who signs in by the link of a letter, which the site keeper looks up."""
    client = Client(port)
    client.send("/sign-in", email=email)
    outbox = keeper.get("/host/outbox")[2]
    letter = keeper.get(re.search(r'href="(/host/outbox/[^"]+)"', outbox).group(1))[2]
    client.send(re.search(r"(/enter/\w+)", letter).group(1))
    return client


def load(port, path, seconds, headers, script=None):
    """A run of wrk with 64 connections on core 1: its answers, how long it took, the 99th percentile, and failures."""
    command = ["taskset", "-c", "1", "wrk", "-t1", "-c64", f"-d{seconds}s", "--latency"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    if script:
        command += ["-s", script]
    out = subprocess.run(
        command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    count, unit_time, unit = re.search(r"(\d+) requests in ([\d.]+)(\w+),", out).groups()
    took = float(unit_time) * {"ms": 0.001, "s": 1, "m": 60}[unit]
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    broken = re.search(r"Socket errors: .*", out)
    if broken:
        print(broken.group(0))
    return int(count), took, re.search(r"^ +99% +(\S+)$", out, re.M).group(1), int(wrong.group(1)) if wrong else 0


def busy():
    """Seconds that the machine's cores have been busy, all together."""
    fields = [int(field) for field in open("/proc/stat").readline().split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / TICKS


class Round:
    """One run of load against one server, and what it took."""

    def __init__(self, pid, *arguments, **more):
        processor, all_busy, own = processor_seconds(pid), busy(), os.times()
        began = time.monotonic()
        self.count, self.took, self.late, self.wrong = load(*arguments, **more)
        passed = time.monotonic() - began
        used = processor_seconds(pid) - processor
        now = os.times()
        wrk = now.children_user + now.children_system - own.children_user - own.children_system
        self.rate = self.count / self.took
        self.processor = used / max(self.count, 1) * 1e6
        self.others = max(0, busy() - all_busy - used - wrk) / (passed * os.cpu_count())


def measure_pages(pages, nginx, program, options, encoding):
    """Prints how each page is served, beside nginx with the same bytes."""
    rounds = {}
    for _ in range(options.rounds):
        for name, (_, cookie) in pages.items():
            headers = encoding | ({"Cookie": cookie} if cookie else {})
            rounds.setdefault((name, "nginx"), []).append(
                Round(nginx[0].pid, nginx[1], f"/{name}", options.seconds, encoding))
            rounds.setdefault((name, "ours"), []).append(
                Round(program[0].pid, program[1], CELL, options.seconds, headers))
    print(f"{'page':10} {'bytes':>7} {'server':7} {'requests/s':>11} {'of nginx':>9} {'CPU us':>7} {'p99':>9} {'busy':>5}")
    for name, (page, _) in pages.items():
        ratio = statistics.median(
            ours.rate / theirs.rate for ours, theirs in zip(rounds[name, "ours"], rounds[name, "nginx"]))
        for server in ["nginx", "ours"]:
            these = rounds[name, server]
            wrong = sum(one.wrong for one in these)
            print(
                f"{name:10} {len(page.encode()):7} {server:7} {statistics.median(one.rate for one in these):11.0f} "
                f"{1 if server == 'nginx' else ratio:9.3f} {statistics.median(one.processor for one in these):7.1f} "
                f"{these[-1].late:>9} {statistics.median(one.others for one in these):5.0%}"
                + (f"  {wrong} were not answered well" if wrong else ""))


def measure_acts(program, person, folder, count, seconds):
    """Prints how many acts a second are acknowledged; each form's token was fetched before."""
    process, port = program
    path = "/organisations/new"
    tokens = pathlib.Path(folder) / "tokens"
    gather = pathlib.Path(folder) / "tokens.lua"
    gather.write_text(f"""
local file = io.open("{tokens}", "a")
response = function(status, headers, body)
  file:write(body:match('name="form" value="(%x+)"'), "\\n")
end
""")
    while not tokens.exists() or sum(1 for _ in open(tokens)) < count:
        load(port, path, 4, {"Cookie": person.cookie}, script=str(gather))
    prepared = [line.strip() for line in open(tokens) if len(line.strip()) == 96][:count]
    tokens.write_text("\n".join(prepared) + "\n")
    script = pathlib.Path(folder) / "acts.lua"
    script.write_text(f"""
local requests = {{}}
local headers = {{["Cookie"] = "{person.cookie}", ["Origin"] = "http://127.0.0.1:{port}",
  ["Content-Type"] = "application/x-www-form-urlencoded"}}
init = function()
  for token in io.lines("{tokens}") do
    requests[#requests + 1] = wrk.format("POST", "{path}", headers,
      "form=" .. token .. "&name=Organisation+" .. #requests .. "&sector=charity&visibility=everyone")
  end
end
local following = 0
request = function()
  following = following + 1
  return requests[(following - 1) % #requests + 1]
end
response = function(status, headers)
  if status ~= 303 or not headers["Location"]:find("^/organisations/%x") then print("odd answer", status) end
end
""")
    database = sqlite3.connect(f"file:{folder}/demo.sqlite?mode=ro", uri=True)
    question = "select count(*) from act where verb = 'network.add-organisation'"
    before = database.execute(question).fetchone()[0]
    one = Round(process.pid, port, path, seconds, {}, script=str(script))
    there = database.execute(question).fetchone()[0] - before
    if one.count + 64 > len(prepared):
        sys.exit("There were not enough tokens, so forms were sent twice: ask for more with --acts.")
    print(f"recorded acts: {one.rate:.0f} acknowledged a second over {one.count}, {one.processor:.0f} us each, p99 "
          f"{one.late}, others {one.others:.0%}; {there} of them are in the database, {one.wrong} were refused")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=int, default=4)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--acts", type=int, default=48000)
    options.add_argument("--gzip", action="store_true", help="ask for compressed pages too, as browsers do")
    options = options.parse_args()
    folder = tempfile.mkdtemp(prefix="jf-bench-")
    process, port, link, _ = start(folder)
    program = (process, port)
    keeper = Client(port)
    keeper.send(link)
    furnish(keeper)
    member = sign_in(port, "rhian@porthlas.example", keeper)
    pages = {"visitor": (Client(port).get(CELL)[2], None), "member": (member.get(CELL)[2], member.cookie)}
    for name, (page, _) in pages.items():
        if page.count("neighbours</a>") != 50:
            sys.exit(f"The {name}'s page does not have its fifty rows.")
    nginx = start_nginx(folder, {name: page for name, (page, _) in pages.items()})
    try:
        measure_pages(pages, nginx, program, options, {})
        if options.gzip:
            print("\nthe same, compressed:")
            measure_pages(pages, nginx, program, options, {"Accept-Encoding": "gzip"})
        print(f"resident after that: {resident_megabytes(process.pid):.0f} MB")
        measure_acts(program, member, folder, options.acts, options.seconds)
    finally:
        nginx[0].terminate()
        process.send_signal(signal.SIGTERM)
        process.wait()
    shutil.rmtree(folder)


main()
