"""What every page must hold, measured in a real Chromium."""

import re

from axe_playwright_python.base import AXE_SCRIPT

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The rules of WCAG in axe that look at colours. The sheet changes nothing but colours and frames between the ways
# of seeing (SheetTests), so that all other rules find in one what they find in each.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
WAYS_OF_SEEING = {
    "light": ({"color_scheme": "light", "forced_colors": "none"}, WCAG),
    "dark": ({"color_scheme": "dark", "forced_colors": "none"}, OF_COLOURS),
    "forced colours": ({"color_scheme": "light", "forced_colors": "active"}, OF_COLOURS),
}
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 800}
MOST_BYTES = 20_000
MOST_REQUESTS = 4

# Collected before the page's own first byte is drawn: how far it shifted, and what moved.
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    const moved = entry.sources.map(({node, previousRect, currentRect}) =>
      `${node?.nodeName} ${node?.textContent.trim().slice(0, 30)} from ${previousRect.x},${previousRect.y}`
      + ` to ${currentRect.x},${currentRect.y}`);
    if (!entry.hadRecentInput) window.shifts.push(`${entry.value} ${innerWidth} wide: ${moved.join('; ')}`);
  }
}).observe({type: 'layout-shift', buffered: true});
"""

# Builds the page again node by node, as a reader's browser gets it, and names what moves when something comes after it.
# What is drawn below the first screen may move, and what only a screen reader is told: nobody sees it.
MOVES_AS_IT_GROWS = """
(() => {
  const whole = document.body.cloneNode(true), grown = new Map([[whole, document.body]]), placed = [], moved = [];
  document.body.replaceChildren();
  const corner = node => {
    const range = document.createRange();
    if (node.nodeType === Node.TEXT_NODE) range.selectNodeContents(node);
    const box = (node.nodeType === Node.TEXT_NODE ? range : node).getClientRects()[0];
    const isFromRight = getComputedStyle(document.documentElement).direction === 'rtl';
    return box?.width > 0 && box.height > 0 ? [isFromRight ? box.right : box.left, box.top] : null;
  };
  const isClipped = node => node.parentElement &&
    (getComputedStyle(node.parentElement).clipPath !== 'none' || isClipped(node.parentElement));
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && moved.length < 5) {
    const next = walker.currentNode, node = next.cloneNode(false);
    grown.set(next, node);
    grown.get(next.parentNode).append(node);
    for (const each of placed) {
      const now = corner(each.node), [x, y] = each.at ?? [], name = each.node.textContent.trim().slice(0, 30);
      if (each.at && now && (Math.abs(now[0] - x) >= 3 || Math.abs(now[1] - y) >= 3))
        moved.push(`${each.node.nodeName} ${name} from ${each.at} to ${now} by ${node.nodeName} ${node.textContent}`);
      each.at = now;
    }
    const at = corner(node);
    if (at && at[1] > innerHeight) continue;
    // The edges of a box that runs within a line are no place of their own: its text is.
    const isPlace = node.nodeType === Node.TEXT_NODE || getComputedStyle(node).display !== 'inline';
    if (isPlace && !isClipped(node)) placed.push({node, at});
  }
  document.body.replaceWith(whole);
  return placed.some(each => each.at) ? moved : ['nothing was drawn'];
})()
"""

# Text in a drawing that is cut off by its edge, drawn below 12 pixels or over other text; axe sees none of it.
BAD_DRAWN_TEXT = """
[...document.querySelectorAll('svg text')].filter((text, place, all) => {
  const box = text.getBoundingClientRect(), frame = text.ownerSVGElement.getBoundingClientRect();
  const isOver = all.slice(0, place).some(other => {
    const its = other.getBoundingClientRect();
    return its.left < box.right - 1 && box.left < its.right - 1 && its.top < box.bottom - 3 && box.top < its.bottom - 3;
  });
  const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
  return box.top < frame.top - 1 || box.left < frame.left - 1
    || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || size < 12 || isOver;
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
    """Checks pages as one kind of person, in a context that is kept."""

    def __init__(self, browser, address, tally, storage=None):
        self.address = address
        self.tally = tally
        options = {"storage_state": storage, "reduced_motion": "reduce"}
        # As wide from the beginning as it is looked at: a late change of width would itself shift what is drawn.
        self.served = browser.new_context(viewport=PHONE, **options)
        self.served.add_init_script(WATCH_SHIFTS)

    def close(self):
        self.served.close()

    def check(self, page, screenshots=None):
        """Everything that a page must hold; `page` is an entry of pages.json."""
        tab = self.served.new_page()
        self.check_as_served(page, tab)
        self.check_narrow(page, tab)
        self.check_keyboard(page, tab)
        self.check_growth(page, tab)
        for details in tab.locator("details").all():
            details.evaluate("element => element.open = true")
        self.check_accessibility(page, tab)
        if screenshots:
            self.take_screenshots(page, tab, screenshots)
        tab.close()

    def arrive(self, tab, page, until="load", before_last=lambda: None):
        """Opens the address, follows the links, presses the button; answers with the last document."""
        steps = len(page.get("follow", [])) + ("add" in page) + ("press" in page)

        def wait_until(step):
            """For how long a step is waited for: the last one `until`, one on the way for as long as it loads."""
            if step < steps:
                return "load"
            before_last()
            return until

        answer = tab.goto(self.address + page["path"], wait_until=wait_until(0))
        step = 0
        for name in page.get("follow", []):
            step += 1
            # A name that ends in … stands for all that begin so.
            what = re.compile("^" + re.escape(name[:-1])) if name.endswith("…") else name
            link = tab.locator("main").get_by_role("link", name=what, exact=True).first
            with tab.expect_navigation(wait_until=wait_until(step)) as moving:
                link.click()
            answer = moving.value
        if "add" in page:
            step += 1
            answer = tab.goto(tab.url + page["add"], wait_until=wait_until(step))
        for label, words in page.get("fill", {}).items():
            field = tab.locator("main").get_by_label(label).first
            field.check() if words is True else field.fill(words)
        if "press" in page:
            with tab.expect_navigation(wait_until=wait_until(step + 1)) as moving:
                tab.locator("main").get_by_role("button", name=page["press"], exact=True).first.click()
            answer = moving.value
        return answer

    def check_as_served(self, page, tab):
        """The plain document: status, title, weight, requests, stillness, silence of the console."""
        kinds, sizes, complaints, addresses = {}, {}, [], set()
        session = self.served.new_cdp_session(tab)

        def received(event):
            if event["response"]["url"].startswith("http"):  # not the data: pictures of form controls
                kinds[event["requestId"]] = event["type"]
                # By address: what the page before asked for may still be under way.
                addresses.add(event["response"]["url"])

        def before_last():
            for found in (kinds, sizes, complaints, addresses):
                found.clear()

        session.on("Network.responseReceived", received)
        session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        tab.on("console", lambda message: complaints.append((message.type, message.text)))
        tab.on("pageerror", lambda error: complaints.append(("error", str(error))))
        answer = self.arrive(tab, page, "networkidle", before_last)
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
        wanted = next((code for code in ("ar", "cy") if page["path"].startswith("/" + code)), "en")
        hold("names its language", re.fullmatch(wanted + r"(-[A-Za-z0-9]+)*", language), language)
        hold("weighs what a style sheet weighs as well", "Stylesheet" in kinds.values(), kinds)
        hold(f"HTML and CSS weigh at most {MOST_BYTES} bytes", 0 < weight <= MOST_BYTES, weight)
        hold(f"makes at most {MOST_REQUESTS} requests", len(addresses) <= MOST_REQUESTS, addresses)
        shifts = tab.evaluate("window.shifts")
        hold("does not shift while loading", not shifts, shifts)
        hold("has a strict policy", "style-src" in policy and "unsafe" not in policy, policy)
        hold("breaks no policy", not refused, refused)
        hold("leaves the console silent", not errors, errors)

    def check_accessibility(self, page, tab):
        """axe in three ways of seeing."""
        tab.evaluate(AXE_SCRIPT)
        for way, (media, rules) in WAYS_OF_SEEING.items():
            tab.emulate_media(**media)
            violations = tab.evaluate("rules => axe.run({runOnly: rules}).then(found => found.violations)", rules)
            found = "; ".join(
                f"{v['id']} {v['nodes'][0]['target']} {v['nodes'][0].get('failureSummary', '')}" for v in violations
            )
            self.tally.check(page["name"], f"has no axe violation in {way}", not violations, found)

    def check_narrow(self, page, tab):
        """320 pixels wide, which is also 1280 at 400 % zoom."""
        tab.set_viewport_size({"width": 320, "height": 256})
        width = tab.evaluate("document.documentElement.scrollWidth")
        self.tally.check(page["name"], "does not scroll sideways at 320 pixels", width <= 320, width)
        drawn = tab.evaluate(BAD_DRAWN_TEXT)
        self.tally.check(page["name"], "cuts off, shrinks or overlaps no text in drawings", not drawn, drawn)
        small = tab.evaluate(SMALL_ACTIONS)
        self.tally.check(page["name"], "has actions of 44 pixels at least", not small, small)

    def check_growth(self, page, tab):
        """Wherever a slow line or a busy phone cuts the document: what is drawn already stays where it is."""
        for size in (PHONE, DESK):
            tab.set_viewport_size(size)
            moves = tab.evaluate(MOVES_AS_IT_GROWS)
            self.tally.check(page["name"], f"stands still at {size['width']} pixels while it arrives", not moves, moves)

    def check_keyboard(self, page, tab):
        """Tab through the page once: every stop shows its focus."""
        tab.set_viewport_size(DESK)
        # What was sent wrongly or pressed keeps the focus; begin where a reader begins.
        tab.evaluate("scrollTo(0, 0); document.activeElement.blur()")
        unseen, visited = [], set()
        while len(visited) < 400:
            tab.keyboard.press("Tab")
            stop = tab.evaluate(FOCUSED)
            if stop is None or stop["order"] in visited:
                break
            visited.add(stop["order"])
            if not stop["seen"]:
                unseen.append(stop["name"])
        self.tally.check(page["name"], "can be walked by keyboard", len(visited) > 2, len(visited))
        self.tally.check(page["name"], "shows where the focus is", not unseen, unseen[:3])

    def take_screenshots(self, page, tab, folder):
        name = re.sub(r"[^a-z0-9]+", "-", page["name"].lower()).strip("-")
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme, forced_colors="none")
            for width, height in ((360, 740), (1280, 900)):
                tab.set_viewport_size({"width": width, "height": height})
                tab.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
