"""A series made here, with a date moved and one cancelled, as other programs read it in the calendars we publish."""

import datetime
import zoneinfo

import icalendar
import recurring_ical_events

LONDON = zoneinfo.ZoneInfo("Europe/London")
GROUP = "/g/first-evening-team/gatherings"
TITLE = "Choir for the ward"
# Thursdays over the last weekend of March, when clocks go forward; one is moved to the day after and one does not take place.
THURSDAYS = [datetime.date(2027, 3, 11) + datetime.timedelta(weeks=week) for week in range(8)]
MOVED, CANCELLED = THURSDAYS[4], THURSDAYS[5]
TO = datetime.datetime(2027, 4, 9, 19, 0, tzinfo=LONDON)


def expected():
    at = [datetime.datetime.combine(day, datetime.time(18, 30), LONDON) for day in THURSDAYS if day != CANCELLED]
    return sorted(TO if moment.date() == MOVED else moment for moment in at)


def make(walk):
    """The series, by the forms; answers with the address of the moved date."""
    walk.open(GROUP + "/new")
    walk.fill("What is it called, or what is the question?", TITLE)
    walk.fill("Which day?", THURSDAYS[0].isoformat())
    walk.fill("At what time?", "18:30")
    walk.fill("Where?", "Old Library, Quay Street")
    walk.press("Make it and invite")
    walk.follow("Let it come again, such as each week")
    walk.main.get_by_label("every Thursday", exact=True).check()
    walk.fill("Until which day?", THURSDAYS[-1].isoformat())
    walk.press("Make the dates")
    series = walk.tab.url

    def follow_date(day):
        walk.open(series)
        with walk.tab.expect_navigation():
            walk.main.get_by_role("link", name=f"{day.day} {day:%B}").first.click()
        return walk.tab.url

    event = follow_date(CANCELLED)
    walk.follow("Cancel it")
    walk.press("Cancel it")
    event = follow_date(MOVED)
    walk.follow("Change it, or add more: places, answer by, travel, languages")
    walk.fill("Which day?", TO.date().isoformat())
    walk.fill("At what time?", f"{TO:%H:%M}")
    walk.press("Save the change")
    return event


def read(bytes_):
    """What another program finds on from March to May: the choir's beginnings, and how each stands."""
    calendar = icalendar.Calendar.from_ical(bytes_)
    events = recurring_ical_events.of(calendar).between((2027, 3, 1), (2027, 5, 10))
    return sorted(
        (event["DTSTART"].dt, str(event.get("STATUS", ""))) for event in events if event["SUMMARY"] == TITLE)


def read_elsewhere(walk):
    """A convenor makes it; feeds and files are read by icalendar and recurring-ical-events."""
    event = make(walk)
    for what, path in {"the group's": GROUP + "/calendar.ics", "the network's": "/gatherings/calendar.ics"}.items():
        content = walk.context.request.get(walk.address + path).body()
        found = read(content)
        goes = [moment for moment, state in found if state != "CANCELLED"]
        walk.check(f"{what} keeps the hour, what was moved and what was cancelled", goes == expected(), found)
        whole = icalendar.Calendar.from_ical(content)
        lacking = [
            event for event in whole.walk("VEVENT") if not all(name in event for name in ("UID", "DTSTAMP", "DTSTART"))]
        walk.check(f"{what} has what RFC 5545 requires", not lacking and "PRODID" in whole and not whole.errors, lacking)
    alone = read(walk.context.request.get(event + "/calendar").body())
    walk.check("the moved date's file has its own hour", [moment for moment, _ in alone] == [TO], alone)
