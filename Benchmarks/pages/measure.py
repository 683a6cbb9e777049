#!/usr/bin/env python3
"""Measures pages and recorded acts beside nginx serving the same bytes as a file, in one run.

Both servers run on core 0, the load on core 1, turn by turn. What counts is the ratio between them and the processor
time a request, from /proc; rates by themselves say more about the machine.

Needs a release build, nginx and wrk:  apt-get install nginx-light wrk
Usage:  Benchmarks/pages/measure.py [--seconds 4] [--rounds 3] [--acts 30000]
"""
import argparse
import concurrent.futures
import http.client
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/joining-forces"
TICKS = os.sysconf("SC_CLK_TCK")


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
        return self.request("POST", path, fields)


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


def load(port, path, seconds, cookie=None, script=None):
    """Requests a second by wrk with 64 connections on core 1, and what was not a success."""
    command = ["taskset", "-c", "1", "wrk", "-t1", "-c64", f"-d{seconds}s", "--latency"]
    if cookie:
        command += ["-H", f"Cookie: {cookie}"]
    if script:
        command += ["-s", script]
    out = subprocess.run(
        command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    count = int(re.search(r"(\d+) requests in", out).group(1))
    late = re.search(r"99%\s+(\S+)", out).group(1)
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return rate, count, late, int(wrong.group(1)) if wrong else 0


def tokens(port, cookies, path, count):
    """So many tokens of the form at a path, fetched side by side."""
    def some(number):
        client = Client(port)
        client.cookies = dict(cookies)
        found = []
        for _ in range(number):
            found.append(re.search(r'name="form" value="([0-9a-f]+)"', client.get(path)[2]).group(1))
        return found
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        return [token for part in pool.map(some, [count // 8] * 8) for token in part]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=int, default=4)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--acts", type=int, default=24000)
    options = options.parse_args()
    folder = tempfile.mkdtemp(prefix="jf-bench-")
    program, port, link, _ = start(folder)
    client = Client(port)
    client.send(link)
    cell = "/g/quay-ward"
    visitor = Client(port)
    pages = {
        "visitor": (visitor.get(cell)[2], None),
        "member": (client.get(cell)[2], "; ".join(f"{n}={v}" for n, v in client.cookies.items())),
    }
    nginx, nginx_port = start_nginx(folder, {name: page for name, (page, _) in pages.items()})
    try:
        results = {}
        for _ in range(options.rounds):
            for name, (page, cookie) in pages.items():
                for server, where, address, pid in [
                    ("nginx", nginx_port, f"/{name}", nginx.pid), ("ours", port, cell, program.pid)]:
                    before = processor_seconds(pid)
                    rate, count, late, wrong = load(
                        where, address, options.seconds, cookie if server == "ours" else None)
                    used = (processor_seconds(pid) - before) / count * 1e6
                    results.setdefault((name, server), []).append((rate, used, late, wrong))
        print(f"{'page':10} {'bytes':>7} {'server':7} {'requests/s':>11} {'of nginx':>9} {'CPU us':>7} {'p99':>9}")
        for name, (page, _) in pages.items():
            peer = statistics.median(rate for rate, *_ in results[name, "nginx"])
            for server in ["nginx", "ours"]:
                rows = results[name, server]
                rate = statistics.median(row[0] for row in rows)
                used = statistics.median(row[1] for row in rows)
                wrong = sum(row[3] for row in rows)
                print(f"{name:10} {len(page.encode()):7} {server:7} {rate:11.0f} {rate / peer:9.2f} {used:7.1f} "
                      f"{rows[-1][2]:>9}" + (f"  {wrong} were not answered well" if wrong else ""))
        print(f"resident after {sum(1 for _ in results)} loads: {resident_megabytes(program.pid):.0f} MB")

        path = "/organisations/new"
        prepared = tokens(port, client.cookies, path, options.acts)
        script = pathlib.Path(folder) / "acts.lua"
        script.write_text("""
local tokens = {}
for line in io.lines("%s/tokens") do tokens[#tokens + 1] = line end
local next_token = 0
request = function()
  next_token = next_token + 1
  if next_token > #tokens then wrk.thread:stop() end
  local token = tokens[(next_token - 1) %% #tokens + 1]
  return wrk.format("POST", nil, {["Cookie"] = "%s", ["Origin"] = "http://127.0.0.1:%d",
    ["Content-Type"] = "application/x-www-form-urlencoded"},
    "form=" .. token .. "&name=Organisation+" .. next_token .. "&again=yes")
end
""" % (folder, pages["member"][1], port))
        (pathlib.Path(folder) / "tokens").write_text("\n".join(prepared))
        before = time.monotonic()
        rate, count, late, wrong = load(port, path, 10, script=str(script))
        print(f"recorded acts: {rate:.0f} a second over {count}, p99 {late}, {wrong} refused "
              f"({time.monotonic() - before:.1f} s)")
    finally:
        nginx.terminate()
        program.send_signal(signal.SIGTERM)
        program.wait()
    second = start(folder)
    print(f"start to first answer with an existing database: {second[3] * 1000:.0f} ms")
    second[0].send_signal(signal.SIGTERM)
    second[0].wait()


main()
