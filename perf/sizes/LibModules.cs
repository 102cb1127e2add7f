namespace CoroVm.Perf.Sizes;

/// <summary>Fifty modules of CPython's library, large and small and of all kinds, chosen once so that figures stay comparable.</summary>
internal static class LibModules
{
    internal static readonly string[] Files =
    [
        "argparse.py", "ast.py", "asyncio/base_events.py", "asyncio/tasks.py", "base64.py", "bdb.py", "calendar.py", "cmd.py", "codecs.py",
        "collections/__init__.py", "colorsys.py", "configparser.py", "contextlib.py", "copy.py", "csv.py", "dataclasses.py", "difflib.py",
        "dis.py", "doctest.py", "enum.py", "fractions.py", "functools.py", "getopt.py", "glob.py", "gzip.py", "heapq.py", "html/parser.py",
        "http/client.py", "inspect.py", "ipaddress.py", "json/decoder.py", "logging/__init__.py", "mimetypes.py", "optparse.py", "pickle.py",
        "plistlib.py", "pprint.py", "queue.py", "random.py", "sched.py", "shutil.py", "statistics.py", "subprocess.py", "tarfile.py",
        "textwrap.py", "threading.py", "tokenize.py", "typing.py", "unittest/case.py", "urllib/parse.py",
    ];
}
