# origin: debian python3-sqlparse
# work: statements split, formatted, and walked as tokens
import sqlparse

SQL = "select a.id, count(*) as n, case when x>1 then 'a;b' else null end from t a left join (select * from u where k in (1,2,3)) b on a.id=b.id where a.x like '%z' and not b.y is null group by a.id having n>1 order by n desc limit 5; -- done\ninsert into t (a, b) values (1, 'x'), (2, 'y');"
for statement in sqlparse.split(SQL):
    print(sqlparse.format(statement, reindent=True, keyword_case="upper", strip_comments=True))
    print(sqlparse.format(statement, reindent_aligned=True, identifier_case="upper", indent_width=4, use_space_around_operators=True))
parsed = sqlparse.parse(SQL)[0]
print(parsed.get_type(), [str(t.ttype or type(t).__name__) for t in parsed.tokens if not t.is_whitespace])
parsed._pprint_tree(max_depth=2)
print(sqlparse.format("create table x (a int, /* c */ b text)", output_format="python"), sqlparse.parse("a.b.c")[0].tokens[0].get_real_name())
