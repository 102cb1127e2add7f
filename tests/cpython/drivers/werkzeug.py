# origin: debian python3-werkzeug
# work: requests with forms, responses, headers, dates, cookies
# fails: no `select`
from werkzeug.datastructures import Headers, ImmutableMultiDict, MultiDict
from werkzeug.exceptions import NotFound
from werkzeug.http import parse_accept_header, parse_options_header, quote_etag
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request, Response

request = Request(EnvironBuilder("/p?x=1&x=2&y=%C3%A4", method="POST", data={"f": "v", "g": "w"}, headers={"Accept": "text/html;q=0.5, */*"}).get_environ())
print(request.args.getlist("x"), request.args["y"], request.form["f"], request.method, request.accept_mimetypes.best, request.url)
response = Response("body", status=201, headers={"X-A": "b"}, mimetype="text/plain")
response.set_cookie("k", "v w", max_age=5, httponly=True)
print(response.status, [h for h in response.headers.items() if "xpires" not in h[1]], response.get_data())
print(MultiDict([("a", 1), ("a", 2)]), ImmutableMultiDict({"a": 1}), Headers([("A", "1")]), NotFound().get_body())
print(parse_options_header('form-data; name="a"; filename="b c"'), parse_accept_header("a,b;q=0.1"), quote_etag("x"))
