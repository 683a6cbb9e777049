"""A small conversation in the shape in which Polis exports one: two groups who differ on one view and agree on another."""

PEOPLE = 80
QUESTION = "What would make our street safer for children?"
AGREED = "Cars should go slowly here."
VIEWS = [AGREED, "Close the street on Sundays.", "We need more places to park.", "The crossing needs a light.",
         "Children should play in the yard, not the street.", "Somebody should walk the little ones to school."]
# How the first and the second half of the people answer each view.
ANSWERS = [(1, 1), (1, -1), (-1, 1), (1, -1), (-1, 1), (0, 1)]


def answer(person, view):
    """One vote. Some answer otherwise than their half, enough for figures to be shown; some leave a view out."""
    if (person * 3 + view) % 7 == 6:
        return None
    usual = ANSWERS[view][0 if person < PEOPLE // 2 else 1]
    return {0: -usual, 4: 0}.get(person % 8, usual)


def table(rows):
    return "\n".join(",".join(str(cell) for cell in row) for row in rows) + "\n"


def export():
    """The files of the export by their names."""
    votes = [(person, view, answer(person, view)) for person in range(PEOPLE) for view in range(len(VIEWS))]
    votes = [vote for vote in votes if vote[2] is not None]
    date = "Wed Jun 18 08:16:54 UTC 2025"
    comments = [["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"]]
    for view, words in enumerate(VIEWS):
        tally = [vote for _, number, vote in votes if number == view]
        comments.append([1750234614000, date, view, view, tally.count(1), tally.count(-1), 1, f'"{words}"'])
    lines = [["timestamp", "datetime", "comment-id", "voter-id", "vote"]]
    lines += [[1750234614000 + number, date, view, person, vote] for number, (person, view, vote) in enumerate(votes)]
    matrix = [["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", *range(len(VIEWS))]]
    for person in range(PEOPLE):
        row = [answer(person, view) for view in range(len(VIEWS))]
        cells = ["" if vote is None else vote for vote in row]
        count = len([vote for vote in row if vote is not None])
        matrix.append([person, person * 2 // PEOPLE, 0, count, row.count(1), row.count(-1), *cells])
    summary = [["topic", f'"{QUESTION}"'], ["url", "https://pol.is/example"], ["views", len(VIEWS)],
               ["voters", PEOPLE], ["voters-in-conv", PEOPLE], ["commenters", len(VIEWS)], ["comments", len(VIEWS)],
               ["groups", 2], ["conversation-description", ""]]
    return {"comments.csv": table(comments), "votes.csv": table(lines),
            "participants-votes.csv": table(matrix), "summary.csv": table(summary)}


def write(folder, names):
    """Writes some of the files into a folder."""
    files = export()
    for name in names:
        (folder / name).write_text(files[name], encoding="utf-8")


def break_line(folder, name, line):
    """Makes one line of a file say something that is no vote."""
    path = folder / name
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[line - 1] = lines[line - 1].rsplit(",", 1)[0] + ",perhaps"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
