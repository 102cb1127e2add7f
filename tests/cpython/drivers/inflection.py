# origin: debian python3-inflection
# work: names changed between forms, plurals, parameterised titles
import inflection as i

for word in ("post", "octopus", "sheep", "CamelOctopus", "status", "child", "matrix"):
    print(i.pluralize(word), i.singularize(i.pluralize(word)), i.underscore(word), i.camelize(word), i.titleize(word), i.tableize(word))
print(i.dasherize("a_b"), i.humanize("employee_salary_id"), i.ordinalize(13), i.parameterize("Donald E. Knuth é"), i.transliterate("ærøskøbing"), i.camelize("device_type", False))
