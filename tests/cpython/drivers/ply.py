# origin: debian python3-ply
# work: lexer and LALR grammar of a calculator, built by introspection of this file; conflicts and errors
import ply.lex as lex
import ply.yacc as yacc

tokens = ("NAME", "NUMBER")
literals = "=+-*/()"
t_NAME = r"[a-zA-Z_]\w*"
t_ignore = " \t"
precedence = (("left", "+", "-"), ("left", "*", "/"), ("right", "UMINUS"))
names = {}


def t_NUMBER(t):
    r"\d+"
    t.value = int(t.value)
    return t


def t_newline(t):
    r"\n+"
    t.lexer.lineno += t.value.count("\n")


def t_error(t):
    print("illegal character", repr(t.value[0]))
    t.lexer.skip(1)


def p_statement_assign(p):
    'statement : NAME "=" expression'
    names[p[1]] = p[3]


def p_statement_expr(p):
    "statement : expression"
    print("=", p[1])


def p_expression_binop(p):
    """expression : expression '+' expression
                  | expression '-' expression
                  | expression '*' expression
                  | expression '/' expression"""
    p[0] = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": int.__floordiv__}[p[2]](p[1], p[3])


def p_expression_uminus(p):
    "expression : '-' expression %prec UMINUS"
    p[0] = -p[2]


def p_expression_group(p):
    "expression : '(' expression ')'"
    p[0] = p[2]


def p_expression_number(p):
    "expression : NUMBER"
    p[0] = p[1]


def p_expression_name(p):
    "expression : NAME"
    p[0] = names.get(p[1], 0)


def p_error(p):
    print("syntax error at", repr(p.value) if p else "end")


lexer = lex.lex()
lexer.input("a = 3 * (4 + x) $ \n 7")
print([(t.type, t.value, t.lineno, t.lexpos) for t in lexer])
parser = yacc.yacc(write_tables=False, debug=False, errorlog=yacc.NullLogger())
for line in ("a = 3 * (4 + 2)", "a - 4 - 3", "-a * 2", "1 +", "2 ) 3", "100 / 7 / 2"):
    parser.parse(line, lexer=lex.lex())
print(sorted(names.items()))
