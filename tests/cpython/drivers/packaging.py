# origin: debian python3-packaging
# work: versions ordered, specifiers, requirements, markers, tags
from packaging.markers import Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name, canonicalize_version, parse_wheel_filename
from packaging.version import InvalidVersion, Version, parse

texts = ["1.0", "1.0.dev1", "1.0a1", "1.0rc2", "1.0.post1", "1!0.5", "1.0+local.1", "2.0", "1.10", "1.9"]
print(sorted(map(Version, texts)), [str(v) for v in sorted(map(parse, texts), reverse=True)])
v = Version("1!2.3.4a5.post6.dev7+u.8")
print(v.epoch, v.release, v.pre, v.post, v.dev, v.local, v.public, v.is_prerelease, repr(v))
s = SpecifierSet(">=1.0,!=1.5,<2")
print(s, [t for t in texts if t in s], "1.5" in s, list(s.filter(["1.2", "1.5", "2.1"])), SpecifierSet("~=1.4.2").contains("1.4.9"))
r = Requirement('requests[security,tests] >= 2.8.1, == 2.8.* ; python_version < "2.7" and os_name == "posix"')
print(r.name, sorted(r.extras), r.specifier, r.marker, r)
print(Marker("python_version >= '3.8' or extra == 'x'").evaluate({"python_version": "3.9", "extra": ""}))
print(canonicalize_name("Foo.Bar__baz"), canonicalize_version("1.0.0"), *map(str, parse_wheel_filename("pip-18.0-py3-none-any.whl")[3]))
for bad in ("name >=", "a b", "x @ "):
    try:
        Requirement(bad)
    except InvalidRequirement as e:
        print(e)
try:
    Version("french toast")
except InvalidVersion as e:
    print(e)
