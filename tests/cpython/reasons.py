"""The lists of failures with their reasons: reasons/FILE.txt, lines of `test: reason`; a test may be a pattern with * and ?."""

import fnmatch


def read(here, name):
    path = here / "reasons" / (name + ".txt")
    if not path.exists():
        return []
    lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    return [tuple(line.split(": ", 1)) for line in lines if line and not line.startswith("#") and ": " in line]


def _matches(key, pattern):
    return key == pattern or fnmatch.fnmatchcase(key, pattern.replace("[", "[[]"))


def compare(known, failures):
    """The failures without a reason, and the reasons that match no failure."""
    unexplained = [key for key in failures if not any(_matches(key, pattern) for pattern, _ in known)]
    stale = [f"{pattern}: {reason}" for pattern, reason in known if not any(_matches(key, pattern) for key in failures)]
    return unexplained, stale
