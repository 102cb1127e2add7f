# origin: debian python3-inflect
# work: plurals, articles, numbers in words, participles
import inflect

p = inflect.engine()
print([p.plural(w) for w in "ox child mouse index box city leaf man fish analysis cactus knife quiz sheep".split()])
print([p.singular_noun(w) for w in "oxen children mice boxes cities leaves men analyses".split()], p.singular_noun("cat"))
print([p.a(w) for w in "apple hour university honest-man FBI unicorn egg".split()], p.no("cat", 0), p.no("cat", 3))
print(p.number_to_words(1234567.89), p.number_to_words(p.ordinal(101)), p.ordinal(22), p.join(["a", "b", "c"]), p.present_participle("runs"), p.compare("index", "indices"), p.number_to_words(42, group=1))
