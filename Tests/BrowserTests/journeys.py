"""What people do here, with scripts off and by role and name, as a screen reader would find it."""

import re

# The words on the screen, in one place.
SIGN_IN_BUTTON = re.compile(r"^Sign in$")
MY_PAGE_HEADING = re.compile(r"^My page$")
MY_PAGE_LINK = re.compile(r"^My page$")
MENU_LINK = "Menu"


def sign_in(browser, link, tally):
    """Opens a one-time link, presses the button and lands on My page; answers with the session."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    answer = tab.goto(link)
    tally.check("sign in", "the one-time link opens", answer.ok, answer.status)
    button = tab.locator("main").get_by_role("button", name=SIGN_IN_BUTTON)
    tally.check("sign in", "there is one button to press", button.count() == 1, button.count())
    if button.count() != 1:
        context.close()
        return None
    with tab.expect_navigation():
        button.click()
    heading = tab.get_by_role("heading", level=1, name=MY_PAGE_HEADING)
    tally.check("sign in", "pressing it leads to My page", heading.count() == 1, tab.url)
    tally.check(
        "sign in", "the top of the page says so", tab.get_by_role("link", name=MY_PAGE_LINK).count() > 0
    )
    state = context.storage_state()
    context.close()
    return state


def link_works_once(browser, link, tally):
    """A link that was used does not sign anybody in again."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(link)
    button = tab.locator("main").get_by_role("button", name=SIGN_IN_BUTTON)
    if button.count() == 1:
        with tab.expect_navigation():
            button.click()
    landed = tab.get_by_role("heading", level=1, name=MY_PAGE_HEADING).count()
    tally.check("sign in", "the link works only once", landed == 0, tab.url)
    context.close()


def find_menu(browser, address, tally):
    """From the top of the first page to the places at its foot, by keyboard only."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    tab = context.new_page()
    tab.goto(address + "/")
    link = tab.get_by_role("banner").get_by_role("link", name=MENU_LINK)
    tally.check("find the menu", "it is linked at the top", link.count() == 1, link.count())
    if link.count() == 1:
        link.focus()
        tab.keyboard.press("Enter")
        tally.check("find the menu", "the link leads to it", tab.url.endswith("#menu"), tab.url)
        menu = tab.get_by_role("contentinfo").get_by_role("navigation").first
        tally.check("find the menu", "it stands at the foot", menu.get_by_role("link").count() > 1)
    context.close()
