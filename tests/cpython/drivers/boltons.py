# origin: debian python3-boltons
# work: iterables, strings, dictionaries with order and many values, a linked LRU, tables, statistics
# fails: no `zlib`
from boltons import cacheutils, dictutils, iterutils, mathutils, setutils, statsutils, strutils, tableutils, urlutils

print(list(iterutils.chunked_iter(range(7), 3)), iterutils.windowed(range(4), 2), iterutils.bucketize(range(6), lambda n: n % 3), iterutils.partition(range(5), lambda n: n > 2))
print(iterutils.remap({"a": [1, None, {"b": None, "c": 2}]}, lambda p, k, v: v is not None), iterutils.get_path({"a": [{"b": 5}]}, ("a", 0, "b")), list(iterutils.unique_iter("abcab")))
print(strutils.camel2under("HTTPServerError"), strutils.under2camel("a_bc_d"), strutils.slugify("A b! c"), strutils.ordinalize(22), strutils.bytes2human(123456), strutils.pluralize("child"), strutils.cardinalize("box", 2))
omd = dictutils.OMD([("a", 1), ("b", 2), ("a", 3)])
print(omd, omd.getlist("a"), omd.items(multi=True), omd.inverted(), dictutils.OneToOne({"x": 1}).inv, sorted(dictutils.ManyToMany([(1, 2), (1, 3)])[1]))
lru = cacheutils.LRU(max_size=2)
lru["a"], lru["b"] = 1, 2
lru["a"]
lru["c"] = 3
print(lru, lru.get("b"), lru.hit_count, mathutils.clamp(9, 1, 5), mathutils.ceil(3.3, options=[1, 4, 9]), setutils.IndexedSet("banana"), setutils.IndexedSet("abc")[1])
print(statsutils.Stats([1, 2, 3, 4, 10]).describe(), statsutils.median([3, 1, 2]), tableutils.Table([[1, 2], [3, 4]], headers=["a", "b"]).to_text())
url = urlutils.URL("http://u:p@ex.org:80/a/../b%20c?q=1&q=2#f")
url.normalize()
print(url, url.query_params.getlist("q"), url.path_parts, urlutils.find_all_links("see http://a.b/c and x.org/y"))
