"""Fetches pure Python packages of Debian and unpacks them, without installing anything."""

import re
import subprocess

# What the packages of the drivers import besides themselves.
NEEDED = ["python3-mdurl", "python3-sniffio", "python3-exceptiongroup", "docutils-common"]
_versions = {}


def version(package):
    return _versions.get(package, "?")


def unpack(packages, cache):
    """The folders to import from; a package that cannot be fetched shows as a program that fails."""
    if not packages:
        return []
    archives, root = cache / "deb", cache / "root"
    archives.mkdir(exist_ok=True)
    for package in dict.fromkeys(packages + NEEDED):
        have = sorted(archives.glob(package + "_*.deb"))
        if not have:
            subprocess.run(["apt-get", "download", "-q", package], cwd=archives, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            have = sorted(archives.glob(package + "_*.deb"))
            if have:
                subprocess.run(["dpkg", "-x", have[-1], root], check=True)
        if have:
            _versions[package] = re.sub("^[0-9]+%3a", "", have[-1].name.split("_")[1])
    return [root / "usr" / "lib" / "python3" / "dist-packages"]
