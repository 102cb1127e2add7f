# origin: debian python3-cssselect
# work: selectors to XPath, specificity, errors
from cssselect import GenericTranslator, HTMLTranslator, SelectorError, parse

for text in ("div#a.b > p:nth-child(2n+1)", "a[href^='x'] ~ b", "*:not(.c)", "e:first-of-type, f:empty", "a|b", "li:contains('x')", "p::before", ":checked", "a:nth-last-of-type(odd) + b"):
    for selector in parse(text):
        print(selector, selector.specificity(), selector.canonical())
    try:
        print(GenericTranslator().css_to_xpath(text), "|", HTMLTranslator().css_to_xpath(text))
    except Exception as e:
        print(type(e).__name__, e)
for bad in ("a[", "p:", "> a", "a:nth-child(x)", "'"):
    try:
        parse(bad)
        GenericTranslator().css_to_xpath(bad)
    except SelectorError as e:
        print(e)
