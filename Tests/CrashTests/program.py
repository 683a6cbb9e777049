"""The program under test: started on a folder, signed in to, written to over HTTP, stopped and killed."""
import html.parser
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BINARY = os.environ.get("JF_BINARY") or os.path.join(ROOT, ".build", "debug", "joining-forces")
FORM = "/organisations/new"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class FormReader(html.parser.HTMLParser):
    """The fields of the form on a page that sends to an address: what is filled in, and what can be chosen."""

    def __init__(self, action):
        super().__init__()
        self.action, self.inside, self.fields, self.select = action, False, {}, None

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form":
            self.inside = found.get("action") == self.action
        if not self.inside:
            return
        name = found.get("name")
        if tag == "input" and name and found.get("type") not in ("submit", "file"):
            if found.get("type") in ("radio", "checkbox") and "checked" not in found:
                return
            self.fields[name] = found.get("value", "")
        elif tag == "textarea" and name:
            self.fields[name] = ""
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select:
            value = found.get("value", "")
            if "selected" in found or not self.fields.get(self.select):
                self.fields[self.select] = value

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "select":
            self.select = None


class Program:
    """One run of the server on a folder."""

    def __init__(self, folder, environment=None):
        self.folder, self.port = folder, free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.output = os.path.join(folder, "output")
        with open(self.output, "w") as output:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--empty", "--port", str(self.port), "--folder", folder,
                 "--languages", os.path.join(ROOT, "Languages")],
                stdout=output, stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})})
        deadline = time.monotonic() + 60
        while f"Joining Forces is at {self.origin}" not in self.said():
            if self.process.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"The program did not start:\n{self.said()}")
            time.sleep(0.01)

    def said(self):
        with open(self.output) as output:
            return output.read()

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def sign_in(self):
        """Presses the first link's button as the first site keeper would; returns the session's cookie."""
        deadline = time.monotonic() + 20
        while not (link := re.search(r"http://\S+(/enter/\S+)", self.said())):
            if time.monotonic() > deadline:
                sys.exit(f"No link was printed:\n{self.said()}")
            time.sleep(0.01)
        connection, path = self.connect(), link.group(1)
        page = self.get(connection, path, None)
        fields = {**self.fields(page, path), "name": "Carys", "email": "carys@porthlas.example", "network": "Porthlas"}
        status, headers = self.post(connection, path, fields, None)
        cookie = headers.get("Set-Cookie", "").split(";")[0]
        if status != 303 or not cookie:
            sys.exit(f"Setting up was answered with {status}.")
        return cookie

    def get(self, connection, path, cookie):
        connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
        answer = connection.getresponse()
        body = answer.read().decode()
        if answer.status != 200:
            sys.exit(f"GET {path} was answered with {answer.status}.")
        return body

    @staticmethod
    def fields(page, action):
        reader = FormReader(action)
        reader.feed(page)
        if not reader.fields:
            sys.exit(f"The page has no form that is sent to {action}.")
        return reader.fields

    def post(self, connection, path, fields, cookie):
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        if cookie:
            headers["Cookie"] = cookie
        connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers

    def add(self, connection, cookie, number):
        """Lists one organisation; returns its name once that was acknowledged."""
        name = f"Organisation act-{number:06}"
        fields = self.fields(self.get(connection, FORM, cookie), FORM)
        status, _ = self.post(connection, FORM, {**fields, "name": name}, cookie)
        if status != 303:
            sys.exit(f"Listing an organisation was answered with {status}.")
        return name

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)


class Load:
    """Several people who list organisations at the same time until the server goes away or the numbers end."""

    def __init__(self, program, cookie, first, people=8, most=None):
        self.acknowledged, self.failures = [], []
        self.program, self.cookie, self.number, self.end = program, cookie, first, most and first + most
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(people)]
        for thread in self.threads:
            thread.start()

    def next(self):
        with self.lock:
            self.number += 1
            return None if self.end and self.number > self.end else self.number

    def work(self):
        try:
            connection = self.program.connect()
            while (number := self.next()) is not None:
                name = self.program.add(connection, self.cookie, number)
                with self.lock:
                    self.acknowledged.append(name)
        except (OSError, http.client.HTTPException):
            return  # the server was killed; whatever was under way was not acknowledged
        except SystemExit as problem:
            self.failures.append(str(problem))

    def join(self):
        for thread in self.threads:
            thread.join(60)
        if self.failures:
            sys.exit(self.failures[0])
