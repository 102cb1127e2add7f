# origin: lib http http.cookies
# work: cookies parsed, attributes, quoted values, refused names
from http import HTTPMethod, HTTPStatus
from http.cookies import CookieError, SimpleCookie

c = SimpleCookie('a=1; b="x \\"q\\" y"; $Path=/p')
c["new"] = "v;w,é"
c["new"]["max-age"], c["new"]["httponly"], c["new"]["samesite"] = 60, True, "Lax"
print(c, c["b"].value, c.output(header="H:", attrs=["max-age"]), c.js_output(), {k: m.coded_value for k, m in c.items()})
for name in ("bad name", "x\x00"):
    try:
        c[name] = 1
    except CookieError as e:
        print(e)
print(HTTPStatus(404).phrase, HTTPStatus.OK.is_success, HTTPMethod("GET").description, [s for s in HTTPStatus if s > 505])
