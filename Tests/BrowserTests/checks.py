"""What every page must hold, measured in a real Chromium."""

import re

from axe_playwright_python.sync_playwright import Axe

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WAYS_OF_SEEING = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
MOST_BYTES = 20_000
MOST_REQUESTS = 4

# Collected before the page's own first byte is drawn.
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""

# Text in a drawing that is cut off by its edge or drawn below 12 pixels; axe sees neither.
BAD_DRAWN_TEXT = """
[...document.querySelectorAll('svg text')].filter(text => {
  const box = text.getBoundingClientRect(), frame = text.ownerSVGElement.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
  return box.top < frame.top - 1 || box.left < frame.left - 1
    || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || size < 12;
}).map(text => text.textContent)
"""

# Buttons and button-like links lower than 44 pixels or narrower.
SMALL_ACTIONS = """
[...document.querySelectorAll('button, .button, .places a')].filter(action => {
  const box = action.getBoundingClientRect();
  return box.width > 0 && (box.height < 44 || box.width < 44);
}).map(action => action.textContent.trim())
"""

FOCUSED = """
(() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    && box.bottom > 0 && box.top < innerHeight;
  const order = [...document.querySelectorAll('*')].indexOf(element);
  return {order, seen, name: `${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 30)}`};
})()
"""


class Tally:
    """Counts checks and names the ones that failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, where, what, holds, found=""):
        if holds:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED  {where}: {what}" + (f" (found: {found})" if found != "" else ""), flush=True)


class PageChecks:
    """Checks one address in fresh contexts, so that no check disturbs another."""

    def __init__(self, browser, address, tally, storage=None):
        self.browser = browser
        self.address = address
        self.tally = tally
        self.storage = storage

    def check(self, page, screenshots=None):
        url = self.address + page["path"]
        self.check_as_served(page, url)
        self.check_accessibility(page, url)
        self.check_narrow(page, url)
        self.check_keyboard(page, url)
        if screenshots:
            self.take_screenshots(page, url, screenshots)

    def open(self, url, scripts=True, **options):
        context = self.browser.new_context(
            storage_state=self.storage, java_script_enabled=scripts, **options
        )
        return context, context.new_page()

    def check_as_served(self, page, url):
        """The plain document: status, title, weight, requests, stillness, silence of the console."""
        context, tab = self.open(url, viewport={"width": 390, "height": 800})
        tab.add_init_script(WATCH_SHIFTS)
        kinds, sizes, complaints = {}, {}, []
        session = context.new_cdp_session(tab)

        def received(event):
            if event["response"]["url"].startswith("http"):  # not the data: pictures of form controls
                kinds[event["requestId"]] = event["type"]

        session.on("Network.responseReceived", received)
        session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
        session.send("Network.enable")
        tab.on("console", lambda message: complaints.append((message.type, message.text)))
        tab.on("pageerror", lambda error: complaints.append(("error", str(error))))
        answer = tab.goto(url, wait_until="networkidle")
        expected = page.get("status", 200)
        if expected >= 400:
            # Chromium itself reports the document's status as a console error.
            complaints = [c for c in complaints if f"status of {expected}" not in c[1]]
        policy = answer.headers.get("content-security-policy", "")
        refused = [text for _, text in complaints if "Content Security Policy" in text]
        errors = [text for kind, text in complaints if kind == "error" and text not in refused]
        weight = sum(n for i, n in sizes.items() if kinds.get(i) in ("Document", "Stylesheet"))

        def hold(what, holds, found=""):
            self.tally.check(page["name"], what, holds, found)

        hold(f"answers {expected}", answer.status == expected, answer.status)
        hold("has a title", len(tab.title().strip()) > 0)
        hold("has one h1", tab.locator("h1").count() == 1, tab.locator("h1").count())
        language = tab.locator("html").get_attribute("lang") or ""
        hold("names its language", re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", language), language)
        hold(f"HTML and CSS weigh at most {MOST_BYTES} bytes", 0 < weight <= MOST_BYTES, weight)
        hold(f"makes at most {MOST_REQUESTS} requests", len(kinds) <= MOST_REQUESTS, len(kinds))
        hold("does not shift while loading", tab.evaluate("window.shifts") == 0)
        hold("has a strict policy", "style-src" in policy and "unsafe" not in policy, policy)
        hold("breaks no policy", not refused, refused)
        hold("leaves the console silent", not errors, errors)
        context.close()

    def check_accessibility(self, page, url):
        """axe in three ways of seeing; the policy is bypassed here only, for axe's own script."""
        for way, options in WAYS_OF_SEEING.items():
            context, tab = self.open(url, bypass_csp=True, viewport={"width": 1280, "height": 900}, **options)
            tab.goto(url)
            for details in tab.locator("details").all():
                details.evaluate("element => element.open = true")
            violations = Axe().run(tab, options=WCAG).response["violations"]
            found = "; ".join(
                f"{v['id']} {v['nodes'][0]['target']} {v['nodes'][0].get('failureSummary', '')}" for v in violations
            )
            self.tally.check(page["name"], f"has no axe violation in {way}", not violations, found)
            context.close()

    def check_narrow(self, page, url):
        """320 pixels wide, which is also 1280 at 400 % zoom."""
        context, tab = self.open(url, viewport={"width": 320, "height": 256})
        tab.goto(url)
        width = tab.evaluate("document.documentElement.scrollWidth")
        self.tally.check(page["name"], "does not scroll sideways at 320 pixels", width <= 320, width)
        drawn = tab.evaluate(BAD_DRAWN_TEXT)
        self.tally.check(page["name"], "cuts off or shrinks no text in drawings", not drawn, drawn)
        small = tab.evaluate(SMALL_ACTIONS)
        self.tally.check(page["name"], "has actions of 44 pixels at least", not small, small)
        context.close()

    def check_keyboard(self, page, url):
        """Tab through the page once: every stop shows its focus."""
        context, tab = self.open(url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        tab.goto(url)
        unseen, visited = [], set()
        while len(visited) < 400:
            tab.keyboard.press("Tab")
            stop = tab.evaluate(FOCUSED)
            if stop is None or stop["order"] in visited and len(visited) > 1 and stop["order"] == min(visited):
                break
            visited.add(stop["order"])
            if not stop["seen"]:
                unseen.append(stop["name"])
        self.tally.check(page["name"], "can be walked by keyboard", len(visited) > 0)
        self.tally.check(page["name"], "shows where the focus is", not unseen, unseen[:3])
        context.close()

    def take_screenshots(self, page, url, folder):
        for width, height in ((360, 740), (1280, 900)):
            for scheme in ("light", "dark"):
                context, tab = self.open(
                    url, scripts=False, color_scheme=scheme, viewport={"width": width, "height": height}
                )
                tab.goto(url)
                name = re.sub(r"[^a-z0-9]+", "-", page["name"].lower()).strip("-")
                tab.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                context.close()
