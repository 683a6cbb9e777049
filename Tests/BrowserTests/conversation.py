"""A question asked and opened by a convenor, and answered by somebody on a phone: the ground for the pages of both."""

import re

from journeys import Walk

GROUP = "/g/first-evening-team"
VIEWS = """A warm room matters more than a tidy one.
Somebody near should hold a key.
Ring the carer before the ambulance leaves.
There should be bread in the house.
Nobody should come home after six.
A list on the fridge that says who comes when would help."""


def ask(browser, address, convenor, tally):
    """Every task of the list, then the last; answers with the path of the question and that of its code."""
    with Walk(browser, address, tally, "ask a question", convenor) as walk:
        walk.open(f"{GROUP}/voices/new")
        walk.fill("Your question", "What would make the first evening at home easier?")
        walk.press("Go on")
        question = re.sub(r"^https?://[^/]+|/set-up$", "", walk.tab.url)
        if not walk.check("the tasks are listed", walk.tab.url.endswith("/set-up"), walk.tab.url):
            return None
        walk.open(f"{question}/set-up/open")
        status = walk.press("Open it")
        walk.check("it does not open before its tasks are done", status == 422, status)
        for step, fill in (("why", why), ("readers", readers), ("views", views), ("safety", safety), ("days", days)):
            walk.open(f"{question}/set-up/{step}")
            fill(walk)
            status = walk.press("Save")
            walk.check(f"the task {step} is kept", status == 200 and walk.tab.url.endswith("/set-up"), status)
        walk.open(f"{question}/set-up/people")
        walk.fill("Place or group", "Y Pantri")
        walk.press("Make a code")
        walk.open(f"{question}/set-up/open")
        walk.press("Open it")
        code = re.search(r"/c/[A-Z0-9]{6}", walk.tab.content())
        walk.check("it is open, and has an address to answer at", code)
        return question, code and code.group(0)


def safeguard(browser, address, convenor, tally):
    """A report and a worry, so that those who look after them have something to read."""
    with Walk(browser, address, tally, "report a view") as walk:
        walk.open("/g/porthlas-coming-home")
        walk.follow("Report this")
        walk.main.locator("[name=reason]").first.check()
        walk.check("a view is reported", walk.press("Send the report") == 200)
    with Walk(browser, address, tally, "raise a worry", convenor) as walk:
        walk.open(f"{GROUP}/safety/edit")
        walk.fill("Who decides together", "Tide Homes and the council")
        walk.fill("Whom to ask", "01632 960 017")
        walk.main.locator("[name=lead]").select_option(label="Carys Pugh")
        walk.main.locator("[name=reach]").fill("Ask for Carys")
        walk.check("a line with the lead’s name is refused", walk.press("Save") == 422)
        walk.main.locator("[name=reach]").fill("The office, 01632 960 017")
        walk.check("what the group writes about safety is kept", walk.press("Save") == 200)
        walk.open(f"{GROUP}/safety/worried")
        walk.main.locator("[name=note]").fill("Somebody has not opened the curtains for three days.")
        walk.check("a worry is told", walk.press("Tell them") == 200)


def why(walk):
    walk.fill("Why do you ask?", "Too many people came home to a cold house.")
    walk.fill("What will happen with the answers?", "The team reads all of them in December and says what it does.")
    walk.main.locator("[name=answer_by]").fill("2030-12-31")


def readers(walk):
    walk.fill("Who reads the answers?", "The First Evening Team.")
    walk.main.locator("[name=visibility]").last.check()
    walk.main.get_by_label("No, it cannot", exact=True).check()
    walk.main.get_by_label("People of 16 and over", exact=True).check()


def views(walk):
    walk.main.locator("[name=views]").fill(VIEWS)


def safety(walk):
    walk.main.locator("[name=lead]").select_option(label="Dafydd Rees")
    walk.main.locator("[name=deputy]").select_option(label="Lowri James")
    for reason in ("names", "attack"):
        walk.main.locator(f"[name=refusals][value={reason}]").check()


def days(walk):
    walk.main.locator("[name=closes]").fill("2030-12-14")


def take_part(browser, address, code, tally):
    """Two answers, a thought of one's own and a receipt; answers with the session and the path of the long link."""
    with Walk(browser, address, tally, "take part") as walk:
        walk.open(code)
        walk.check("nothing is kept before anybody begins", not walk.session()["cookies"])
        walk.main.locator("[name=age][value=adult]").check()
        walk.press("Start")
        walk.check("one view is on the page", walk.heading() == "View 1 of 6", walk.heading())
        walk.press("Agree")
        walk.press("Not sure")
        walk.check("answers are counted at once", walk.heading() == "View 3 of 6", walk.heading())
        walk.open(code + "/say")
        walk.fill("What should be said as well?", "Somebody should ring the next morning.")
        walk.press("Look at it before you send it")
        walk.check("own words are shown before they are sent", walk.says("Somebody should ring the next morning."))
        walk.press("Send")
        walk.open(code + "/end")
        walk.check("what was counted is said", walk.says("2 answers"))
        walk.follow("Get a receipt")
        walk.press("Show my receipt")
        link = re.search(r"/r/[A-Za-z0-9]+", walk.tab.content())
        walk.check("the receipt has a long link", link)
        return walk.session(), link and link.group(0)
