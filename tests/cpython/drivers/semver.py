# origin: debian python3-semver
# work: versions parsed, compared, bumped, matched
import semver

v = semver.VersionInfo.parse("1.2.3-pre.2+build.4")
print(v, v.bump_minor(), v.bump_prerelease(), v.finalize_version(), v.to_dict(), v > "1.2.3-pre.1", v < "1.2.3")
print(semver.compare("1.0.0", "2.0.0") if hasattr(semver, "compare") else "", v.match(">=1.2.0"), sorted(map(semver.VersionInfo.parse, ["1.10.0", "1.9.0", "1.9.0-a"])), repr(v.replace(major=2)))
for bad in ("1.2", "01.2.3", "a"):
    try:
        semver.VersionInfo.parse(bad)
    except ValueError as e:
        print(e)
