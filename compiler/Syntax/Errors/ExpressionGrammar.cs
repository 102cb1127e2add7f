namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>The expressions and targets of Python's grammar, in the notation of <see cref="GrammarReader"/>.</summary>
internal static class ExpressionGrammar
{
    public const string Text = """
        expressions
          | expression (',' expression)+ [','] -> Tuple
          | expression ',' -> Tuple
          | expression
        expression memo
          | invalid_expression
          | invalid_legacy_expression
          | if_expression
          | disjunction
          | lambdef
        if_expression
          | disjunction 'if' disjunction 'else' expression -> IfExp
        yield_expr
          | 'yield' 'from' expression -> Yield
          | 'yield' [star_expressions] -> Yield
        star_expressions
          | star_expression (',' star_expression)+ [','] -> Tuple
          | star_expression ',' -> Tuple
          | star_expression
        star_expression memo
          | '*' bitwise_or -> Starred
          | expression
        star_named_expressions
          | ','.star_named_expression+ [',']
        star_named_expression
          | '*' bitwise_or -> Starred
          | named_expression
        assignment_expression
          | NAME ':=' ~ expression -> NamedExpr
        named_expression
          | assignment_expression
          | invalid_named_expression
          | a=expression !':=' -> =a
        disjunction memo
          | conjunction ('or' conjunction)+ -> Operation
          | conjunction
        conjunction memo
          | inversion ('and' inversion)+ -> Operation
          | inversion
        inversion memo
          | 'not' inversion -> Operation
          | comparison
        comparison
          | invalid_comparison
          | bitwise_or compare_op_bitwise_or_pair+ -> Compare
          | bitwise_or
        compare_op_bitwise_or_pair
          | '==' bitwise_or
          | '!=' bitwise_or
          | '<=' bitwise_or
          | '<' bitwise_or
          | '>=' bitwise_or
          | '>' bitwise_or
          | 'not' 'in' bitwise_or
          | 'in' bitwise_or
          | 'is' 'not' bitwise_or
          | 'is' bitwise_or
        bitwise_or left
          | bitwise_or '|' bitwise_xor -> Operation
          | bitwise_xor
        bitwise_xor left
          | bitwise_xor '^' bitwise_and -> Operation
          | bitwise_and
        bitwise_and left
          | bitwise_and '&' shift_expr -> Operation
          | shift_expr
        shift_expr left
          | shift_expr '<<' sum -> Operation
          | shift_expr '>>' sum -> Operation
          | invalid_arithmetic
          | sum
        sum left
          | sum '+' term -> Operation
          | sum '-' term -> Operation
          | term
        term left
          | term '*' factor -> Operation
          | term '/' factor -> Operation
          | term '//' factor -> Operation
          | term '%' factor -> Operation
          | term '@' factor -> Operation
          | invalid_factor
          | factor
        factor memo
          | '+' factor -> Operation
          | '-' factor -> Operation
          | '~' factor -> Operation
          | power
        power
          | await_primary '**' factor -> Operation
          | await_primary
        await_primary memo
          | 'await' primary -> Await
          | primary
        primary left
          | primary '.' NAME -> Attribute
          | primary genexp -> Call
          | primary '(' [arguments] ')' -> Call
          | primary '[' slices ']' -> Subscript
          | atom
        slices
          | a=slice !',' -> =a
          | ','.(slice | starred_expression)+ [','] -> Tuple
        slice
          | [expression] ':' [expression] [':' [expression]]
          | named_expression
        atom
          | NAME -> Name
          | 'True' -> True
          | 'False' -> False
          | 'None' -> None
          | &(STRING | FSTRING_START | TSTRING_START) strings
          | a=NUMBER -> number(a)
          | &'(' (tuple | group | genexp)
          | &'[' (list | listcomp)
          | &'{' (dict | set | dictcomp | setcomp)
          | '...' -> Ellipsis
        group
          | '(' a=(yield_expr | named_expression) ')' -> =a
          | invalid_group
        lambdef
          | 'lambda' [lambda_params] ':' expression -> Lambda
        lambda_params
          | invalid_lambda_parameters
          | lambda_parameters
        lambda_parameters
          | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* [lambda_star_etc]
          | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
          | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
          | lambda_param_with_default+ [lambda_star_etc]
          | lambda_star_etc
        lambda_slash_no_default
          | lambda_param_no_default+ '/' ','
          | lambda_param_no_default+ '/' &':'
        lambda_slash_with_default
          | lambda_param_no_default* lambda_param_with_default+ '/' ','
          | lambda_param_no_default* lambda_param_with_default+ '/' &':'
        lambda_star_etc
          | invalid_lambda_star_etc
          | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
          | '*' ',' lambda_param_maybe_default+ [lambda_kwds]
          | lambda_kwds
        lambda_kwds
          | invalid_lambda_kwds
          | '**' lambda_param_no_default
        lambda_param_no_default
          | a=NAME ',' -> =a
          | a=NAME &':' -> =a
        lambda_param_with_default
          | NAME default ','
          | NAME default &':'
        lambda_param_maybe_default
          | NAME default? ','
          | NAME default? &':'
        fstring_replacement_field
          | '{' annotated_rhs '='? [fstring_conversion] [fstring_full_format_spec] '}'
          | invalid_fstring_replacement_field
        fstring_conversion
          | a='!' b=NAME -> conversion(a, b)
        fstring_full_format_spec
          | ':' fstring_format_spec*
        fstring_format_spec
          | FSTRING_MIDDLE
          | fstring_replacement_field
        fstring
          | FSTRING_START (fstring_replacement_field | FSTRING_MIDDLE)* FSTRING_END -> formatted()
        tstring_replacement_field
          | '{' annotated_rhs '='? [fstring_conversion] [tstring_full_format_spec] '}'
          | invalid_tstring_replacement_field
        tstring_full_format_spec
          | ':' tstring_format_spec*
        tstring_format_spec
          | TSTRING_MIDDLE
          | tstring_replacement_field
        tstring memo
          | TSTRING_START (tstring_replacement_field | TSTRING_MIDDLE)* TSTRING_END -> formatted()
        string
          | a=STRING -> string(a)
        strings memo
          | invalid_string_tstring_concat
          | a=(fstring | string)+ -> strings(a)
          | tstring+ -> TemplateStr
        list
          | '[' [star_named_expressions] ']' -> List
        tuple
          | '(' [star_named_expression ',' [star_named_expressions]] ')' -> Tuple
        set
          | '{' star_named_expressions '}' -> Set
        dict
          | '{' [double_starred_kvpairs] '}' -> Dict
          | '{' invalid_double_starred_kvpairs '}'
        double_starred_kvpairs
          | ','.double_starred_kvpair+ [',']
        double_starred_kvpair
          | '**' bitwise_or
          | kvpair
        kvpair
          | expression ':' expression
        for_if_clauses
          | for_if_clause+
        for_if_clause
          | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
          | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
          | invalid_for_if_clause
          | invalid_for_target
        listcomp
          | '[' named_expression for_if_clauses ']' -> ListComp
          | invalid_comprehension
        setcomp
          | '{' named_expression for_if_clauses '}' -> SetComp
          | invalid_comprehension
        genexp
          | '(' (assignment_expression | expression !':=') for_if_clauses ')' -> GeneratorExp
          | invalid_comprehension
        dictcomp
          | '{' kvpair for_if_clauses '}' -> DictComp
          | invalid_dict_comprehension
        arguments memo
          | a=args [','] &')' -> =a
          | invalid_arguments
        args
          | ','.(starred_expression | (assignment_expression | expression !':=') !'=')+ [',' kwargs] -> Arguments
          | kwargs -> Arguments
        kwargs
          | ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+
          | ','.kwarg_or_starred+
          | ','.kwarg_or_double_starred+
        starred_expression
          | invalid_starred_expression_unpacking
          | '*' expression -> Starred
          | invalid_starred_expression
        kwarg_or_starred
          | invalid_kwarg
          | NAME '=' expression -> Keyword
          | starred_expression
        kwarg_or_double_starred
          | invalid_kwarg
          | NAME '=' expression -> Keyword
          | '**' expression -> KeywordUnpacking
        star_targets
          | a=star_target !',' -> =a
          | star_target (',' star_target)* [','] -> Tuple
        star_target memo
          | '*' !'*' star_target -> Starred
          | target_with_star_atom
        target_with_star_atom memo
          | t_primary '.' NAME !t_lookahead -> Attribute
          | t_primary '[' slices ']' !t_lookahead -> Subscript
          | star_atom
        star_atom
          | NAME -> Name
          | '(' a=target_with_star_atom ')' -> =a
          | '(' [star_targets_tuple_seq] ')' -> Tuple
          | '[' [','.star_target+ [',']] ']' -> List
        star_targets_tuple_seq
          | star_target (',' star_target)+ [',']
          | star_target ','
        single_target
          | single_subscript_attribute_target
          | NAME -> Name
          | '(' a=single_target ')' -> =a
        single_subscript_attribute_target
          | t_primary '.' NAME !t_lookahead -> Attribute
          | t_primary '[' slices ']' !t_lookahead -> Subscript
        t_primary left
          | t_primary '.' NAME &t_lookahead -> Attribute
          | t_primary '[' slices ']' &t_lookahead -> Subscript
          | t_primary genexp &t_lookahead -> Call
          | t_primary '(' [arguments] ')' &t_lookahead -> Call
          | a=atom &t_lookahead -> =a
        t_lookahead
          | '(' | '[' | '.'
        del_targets
          | ','.del_target+ [',']
        del_target memo
          | t_primary '.' NAME !t_lookahead -> Attribute
          | t_primary '[' slices ']' !t_lookahead -> Subscript
          | del_t_atom
        del_t_atom
          | NAME -> Name
          | '(' a=del_target ')' -> =a
          | '(' [del_targets] ')' -> Tuple
          | '[' [del_targets] ']' -> List
        """;
}
