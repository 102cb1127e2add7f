"""The test files that are run, by group; a file that stands in several groups is run once and counted in each."""

LANGUAGE = """
test_grammar test_scope test_named_expressions test_unpack test_unpack_ex test_extcall test_keywordonlyarg
test_positional_only_arg test_decorators test_with test_raise test_exceptions test_except_star test_exception_group
test_class test_descr test_property test_super test_metaclass test_patma test_listcomps test_setcomps test_dictcomps
test_genexps test_fstring test_tstring test_string_literals test_augassign test_compare test_global test_type_params
test_type_aliases test_type_annotations test_opcodes test_syntax test_builtin test_iter test_slice test_funcattrs
""".split()

TYPES = """
test_int test_long test_float test_complex test_bool test_str test_bytes test_userstring test_list test_tuple test_dict
test_set test_range test_slice test_enumerate test_sort test_builtin test_format test_pow test_unicodedata test_codecs
test_memoryview test_types test_genericalias test_operator
""".split()

COROUTINES = """
test_yield_from test_generator_stop test_asyncgen test_coroutines test_generators test_contextlib test_contextlib_async
""".split()

ASYNCIO = """
test_asyncio.test_tasks test_asyncio.test_futures test_asyncio.test_futures2 test_asyncio.test_locks
test_asyncio.test_queues test_asyncio.test_taskgroups test_asyncio.test_timeouts test_asyncio.test_waitfor
test_asyncio.test_runners test_asyncio.test_eager_task_factory test_asyncio.test_context test_context
""".split()

JSON = """
decode default dump encode_basestring_ascii enum fail float indent pass1 pass2 pass3 pickleable recursion scanstring
separators speedups unicode
""".split()

MODULES = """
test_collections test_functools test_itertools test_contextlib test_contextlib_async test_dataclasses test_enum
test_re test_math test_random test_datetime test_heapq test_bisect test_statistics test_copy test_operator test_typing
test_abc test_weakref test_inspect.test_inspect test_traceback test_string.test_string test_string.test_templatelib
test_types
""".split() + ["test_json.test_" + name for name in JSON]

GROUPS = {"language": LANGUAGE, "types": TYPES, "coroutines": COROUTINES, "asyncio": ASYNCIO, "modules": MODULES}


def all_files():
    """Every file once, in the order of the groups."""
    return list(dict.fromkeys(name for names in GROUPS.values() for name in names))
