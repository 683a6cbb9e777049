"""What people do here, with scripts off, on a phone, by role and name, as a screen reader would find it."""

import pathlib
import re
import tempfile
import time

import calendars
import polis

PHONE = {"width": 360, "height": 740}
# The journeys that run beside the pages; those above them in this file come first.
ALL = ["find_menu", "found_and_import", "sign_in_by_code", "walk_a_form", "read_calendars"]


class Walk:
    """One person's phone, and the checks on the way."""

    def __init__(self, browser, address, tally, name, session=None):
        self.context = browser.new_context(java_script_enabled=False, viewport=PHONE, has_touch=True, storage_state=session)
        self.tab = self.context.new_page()
        self.tab.set_default_timeout(15_000)
        self.address, self.tally, self.name = address, tally, name

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    @property
    def main(self):
        return self.tab.locator("main")

    def check(self, what, holds, found=""):
        self.tally.check(self.name, what, holds, found)
        return holds

    def open(self, path):
        return self.tab.goto(path if path.startswith("http") else self.address + path)

    def follow(self, name):
        with self.tab.expect_navigation():
            self.main.get_by_role("link", name=name, exact=True).first.click()

    def press(self, name):
        """Presses a button; answers with the status of the page that follows."""
        with self.tab.expect_navigation() as moving:
            self.main.get_by_role("button", name=name, exact=True).first.click()
        return moving.value.status

    def fill(self, label, words):
        self.main.get_by_label(label, exact=True).first.fill(words)

    def heading(self):
        return self.tab.get_by_role("heading", level=1).inner_text()

    def says(self, words):
        return self.main.get_by_text(words).count() > 0

    def session(self):
        return self.context.storage_state()


def sign_in(browser, link, tally):
    """Opens a one-time link, presses the button and lands on My page; answers with the session."""
    with Walk(browser, "", tally, "sign in") as walk:
        answer = walk.open(link)
        walk.check("the one-time link opens", answer.ok, answer.status)
        button = walk.main.get_by_role("button", name="Sign in", exact=True)
        if not walk.check("there is one button to press", button.count() == 1, button.count()):
            return None
        walk.check("opening it signed nobody in", not walk.session()["cookies"])
        walk.press("Sign in")
        walk.check("pressing it leads to My page", walk.heading() == "My page", walk.tab.url)
        top = walk.tab.get_by_role("banner").get_by_role("link", name="My page")
        walk.check("the top of the page says so", top.count() == 1)
        return walk.session()


def link_works_once(browser, link, tally):
    """A link that was used does not sign anybody in again."""
    with Walk(browser, "", tally, "sign in") as walk:
        walk.open(link)
        buttons = walk.main.get_by_role("button", name="Sign in", exact=True).count()
        walk.check("the link works only once", buttons == 0 and not walk.session()["cookies"], walk.tab.url)


def new_invitation(browser, address, convenor, person, group="first-evening-team"):
    """The path of a fresh invitation for somebody in a group; nothing is checked."""
    with Walk(browser, address, None, "invite", convenor) as walk:
        walk.open(f"/g/{group}/people")
        walk.follow(person)
        walk.press("Invite them")
        found = re.search(r"https?://[^\s<\"]+(/invitation/[^\s<\"/]+)", walk.tab.content())
        return found and found.group(1)


def invite(browser, address, convenor, tally):
    """A convenor adds somebody by name alone; they come in by the link, and stay; answers with their session."""
    with Walk(browser, address, tally, "invite", convenor) as walk:
        walk.open("/g/first-evening-team/people/add")
        walk.fill("Name", "Mabli Hughes")
        walk.main.get_by_label("Member", exact=True).check()
        walk.check("somebody can be added by name alone", walk.press("Add them") == 200)
        if "/people" not in walk.tab.url or walk.main.get_by_role("link", name="Mabli Hughes").count() == 0:
            walk.open("/g/first-evening-team/people")
        walk.check("they are on the list", walk.main.get_by_role("link", name="Mabli Hughes").count() == 1)
    path = new_invitation(browser, address, convenor, "Mabli Hughes")
    with Walk(browser, address, tally, "come in") as walk:
        if not walk.check("an address to come in is shown", path):
            return None
        walk.open(path + "/paper")
        code = re.search(r"\b[B-Z]{4}-[B-Z]{4}\b", walk.main.inner_text())
        walk.check("the paper has a code", code)
        walk.open("/invitation")
        walk.fill("Code", code.group(0).lower() if code else "")
        walk.press("Go on")
        walk.check("the code finds the invitation", walk.heading() == "Mabli Hughes, you are invited", walk.heading())
        walk.press("Come in")
        walk.check("they are welcomed by name", walk.heading() == "You are in, Mabli Hughes", walk.heading())
        walk.open("/g/first-evening-team/people")
        walk.check("they see who is in the group", walk.says("Dafydd Rees"))
        return walk.session()


def find_menu(browser, address, people, tally):
    """From the top of the first page to the places at its foot, by keyboard only."""
    with Walk(browser, address, tally, "find the menu") as walk:
        walk.open("/")
        link = walk.tab.get_by_role("banner").get_by_role("link", name="Menu")
        if walk.check("it is linked at the top", link.count() == 1, link.count()):
            link.focus()
            walk.tab.keyboard.press("Enter")
            # A busy browser goes there a moment after the key.
            walk.tab.wait_for_url("**/#menu")
            walk.check("the link leads to it", walk.tab.url.endswith("#menu"), walk.tab.url)
            menu = walk.tab.get_by_role("contentinfo").get_by_role("navigation").first
            walk.check("it stands at the foot", menu.get_by_role("link").count() > 1)


def found_and_import(browser, address, people, tally):
    """Somebody new founds a group, pastes its people, and brings in what was asked elsewhere."""
    with Walk(browser, address, tally, "found a group", people["newcomer"]) as walk:
        walk.open("/groups/new")
        walk.fill("Name of the group", "Safe Streets")
        status = walk.press("Start this group")
        walk.check("a form with a gap comes back", status == 422, status)
        problems = walk.main.get_by_role("alert")
        walk.check("it says what is missing", problems.get_by_role("link").count() >= 1)
        walk.check("the title says so too", walk.tab.title().startswith("Error: "), walk.tab.title())
        kept = walk.main.get_by_label("Name of the group", exact=True).input_value()
        walk.check("what was typed is still there", kept == "Safe Streets", kept)
        walk.fill("The question that brings you together", "How do children get home safely?")
        walk.main.get_by_label("Everyone, on the open web").check()
        walk.press("Start this group")
        if not walk.check("the group is there", walk.heading() == "Your group is ready", walk.heading()):
            return
        group = re.search(r"/g/([^/]+)", walk.tab.url).group(1)
        paste_people(walk, group)
        import_polis(walk, group)
    with Walk(browser, address, tally, "see what came of it") as walk:
        walk.open(f"/g/{group}")
        walk.check("a visitor finds the group", walk.heading() == "Safe Streets", walk.heading())
        walk.check("its page says what people agree on", walk.says(polis.AGREED))


def paste_people(walk, group):
    """A list of names, one of them odd, then as it was meant."""
    walk.name = "paste a list"
    walk.open(f"/g/{group}/people/paste")
    walk.fill("Names and e-mail addresses", "Idris Vaughan, idris@example.org\nTegid Owen\nElin, elin@")
    walk.press("Check the list")
    walk.check("what was understood is shown", walk.says("2 people found"))
    walk.check("what was not is named by its line", walk.says("Line 3:"))
    walk.fill("Names and e-mail addresses", "Idris Vaughan, idris@example.org\nTegid Owen\nElin Puw, elin@example.org")
    walk.main.get_by_role("checkbox", name="Send the invitation by e-mail now").uncheck()
    walk.press("Check the list")
    walk.press("Add these people")
    names = [walk.main.get_by_role("link", name=name).count() for name in ("Idris Vaughan", "Tegid Owen", "Elin Puw")]
    walk.check("all three are in the group", names == [1, 1, 1], names)


def choose(walk, folder, names):
    labels = {"comments.csv": "The views (comments.csv)", "votes.csv": "The answers (votes.csv)",
              "participants-votes.csv": "The answers as a table (participants-votes.csv)",
              "summary.csv": "The summary (summary.csv)"}
    for name in names:
        walk.main.get_by_label(labels[name]).set_input_files(folder / name)


def bring_in(walk, group):
    """Presses the button and waits until everything is in and worked out."""
    status = walk.press("Bring them in")
    walk.check("the files are taken", status == 200 and walk.tab.url.endswith("/progress"), f"{status} {walk.tab.url}")
    deadline = time.monotonic() + 30
    done = walk.main.get_by_role("link", name="See what people agree on")
    while done.count() == 0 and time.monotonic() < deadline:
        walk.follow("See how far it is now")
    if not walk.check("everything is in", done.count() == 1):
        return
    walk.follow("See what people agree on")
    while not walk.says(polis.AGREED) and time.monotonic() < deadline:
        walk.tab.reload()
    said = " ".join(walk.main.locator("blockquote").all_inner_texts()).strip("“” ")
    walk.check("what people agree on is said", said == polis.AGREED, said)
    walk.check("it says how many answered", walk.says(f"{polis.PEOPLE} people answered"))
    walk.check("its question stands there", walk.says(polis.QUESTION))
    walk.check("the groups are drawn", walk.main.get_by_role("img").count() == 1)


def import_polis(walk, group):
    """First files with a broken line, then whole ones, then the same again in their other form."""
    walk.name = "import"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        usual, other = ["comments.csv", "votes.csv", "summary.csv"], ["comments.csv", "participants-votes.csv"]
        polis.write(folder, usual + other)
        walk.open(f"/g/{group}/voices")
        walk.follow("Bring in a conversation from Polis")
        polis.break_line(folder, "votes.csv", 7)
        choose(walk, folder, usual)
        walk.main.get_by_label("These answers may be used here").check()
        status = walk.press("Bring them in")
        walk.check("a broken file is refused", status == 422, status)
        problem = walk.main.get_by_role("alert").inner_text()
        walk.check("it says which line of which file", "votes.csv, line 7:" in problem, problem)
        walk.check("it says what to do", "Correct the line, then choose the files again." in problem, problem)
        polis.write(folder, usual)
        choose(walk, folder, usual)
        bring_in(walk, group)
        walk.name = "import again"
        walk.open(f"/g/{group}/voices/import")
        walk.fill("What was asked?", polis.QUESTION)
        choose(walk, folder, other)
        walk.main.get_by_label("These answers may be used here").check()
        bring_in(walk, group)
        walk.open(f"/g/{group}/voices")
        asked = walk.main.get_by_role("link", name=polis.QUESTION).count()
        walk.check("the same question is not there twice", asked == 1, asked)


def sign_in_by_code(browser, address, people, tally):
    """Without a mail server the site keeper hands letters over: somebody signs in by the code in theirs."""
    with Walk(browser, address, tally, "sign in by code") as walk:
        walk.open("/sign-in")
        walk.fill("E-mail address", "amina@porthlas.example")
        walk.press("Send me a link")
        walk.check("a code is asked for", walk.main.get_by_label("Six-digit code").count() == 1, walk.heading())
        with Walk(browser, address, tally, "sign in by code", people["convenor"]) as keeper:
            keeper.open("/host/outbox")
            row = keeper.main.get_by_role("listitem").filter(has_text="Amina Haddad")
            if row.count() == 0:
                row = keeper.main.get_by_role("listitem").filter(has_text="amina@porthlas.example")
            with keeper.tab.expect_navigation():
                row.first.get_by_role("link").first.click()
            code = re.search(r"\b\d{3} ?\d{3}\b", keeper.main.inner_text())
        if not walk.check("the letter has a code", code):
            return
        right = code.group(0)
        wrong = "".join(str((int(digit) + 1) % 10) for digit in right if digit.isdigit())
        walk.fill("Six-digit code", wrong)
        status = walk.press("Sign in")
        walk.check("a wrong code is refused", status == 422, status)
        walk.fill("Six-digit code", right)
        walk.press("Sign in")
        walk.check("the right one leads to My page", walk.heading() == "My page", walk.heading())


def walk_a_form(browser, address, people, tally):
    """Lists an organisation without touching anything but the keyboard."""
    with Walk(browser, address, tally, "by keyboard", people["convenor"]) as walk:
        walk.open("/organisations/new")
        keyboard = walk.tab.keyboard

        def on(selector):
            """Walks on until the focus is there; false where it never comes."""
            for _ in range(60):
                if walk.tab.locator(f"{selector}:focus").count() == 1:
                    return True
                keyboard.press("Tab")
            return False

        if not walk.check("the first field is reached", on("#name")):
            return
        keyboard.type("Harbour Choir")
        walk.check("the choice of sector is reached", on("#sector"))
        keyboard.type("Charity")
        chosen = walk.main.locator("#sector").evaluate("select => select.selectedOptions[0].textContent")
        walk.check("a sector is chosen by typing", chosen == "Charity", chosen)
        walk.check("the button is reached", on("main form button"))
        with walk.tab.expect_navigation():
            keyboard.press("Enter")
        walk.check("it is listed", walk.heading() == "Harbour Choir", walk.heading())


def read_calendars(browser, address, people, tally):
    """A series of the convenor's, as other programs read it."""
    with Walk(browser, address, tally, "calendars elsewhere", people.get("convenor")) as walk:
        calendars.read_elsewhere(walk)
