"""Starts the processes that run one test file: the oracle's, and ours again and again until the file's last test has ended."""

import ast
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TOOL = HERE.parent.parent / "cli" / "bin" / "Release" / "net10.0" / "corovm.dll"
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1",
               "PYTHONHASHSEED": "0", "DOTNET_NOLOGO": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}


def library(oracle):
    return oracle / "root" / "usr" / "lib" / "python3.14"


def environment():
    extra = {name: os.environ[name] for name in ("DOTNET_ROOT",) if name in os.environ}
    return ENVIRONMENT | extra


def run_oracle(oracle, name, log):
    log.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [oracle / "python3.14", HERE / "worker.py", name, log, "0", "-"]
        try:
            subprocess.run(command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=1200)
        except subprocess.TimeoutExpired:
            print(f"{name}: the oracle did not end", flush=True)


def last_started(log):
    """The test that was running when the process ended, and whether the file had come to its end."""
    running, ended = None, False
    if log.exists():
        for line in log.read_text("utf-8").splitlines():
            try:
                event, index, key, _ = ast.literal_eval(line)
            except (ValueError, SyntaxError):
                continue
            if event == "start":
                running = index, key
            elif event in ("passed", "failed", "skipped", "crashed", "hung") and running and running[0] == index:
                running = None
            elif event in ("end", "broken"):
                ended = True
    return running, ended


def run_ours(oracle, name, log, timeout):
    """Runs the file; what its tests print goes beside the log."""
    log.unlink(missing_ok=True)
    output = log.with_suffix(".out")
    output.unlink(missing_ok=True)
    start = 0
    for _ in range(40):
        how, text = run_child(oracle, name, log, output, start, timeout)
        running, ended = last_started(log)
        if ended and how == "exit":
            break
        with open(log, "a", encoding="utf-8") as file:
            if running is None:
                file.write(repr(("broken", -1, "process", text)) + "\n")
                break
            file.write(repr(("hung" if how == "time" else "crashed", *running, text)) + "\n")
        start = running[0] + 1


def run_child(oracle, name, log, output, start, timeout):
    folder = tempfile.mkdtemp()
    try:
        command = ["dotnet", TOOL, "run", "--path", HERE / "support", "--path", library(oracle), HERE / "worker.py", name, log,
                   str(start), folder]
        work = pathlib.Path(folder) / "work"
        work.mkdir()
        with open(output, "ab") as out:
            child = subprocess.Popen(command, cwd=work, env=environment(), stdin=subprocess.DEVNULL, stdout=out,
                                     stderr=subprocess.STDOUT, start_new_session=True)
            return wait(child, log, pathlib.Path(folder), work, timeout, output, library(oracle))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def wait(child, log, folder, work, timeout, output, oracle_library):
    size, since = -1, time.monotonic()
    while True:
        try:
            status = child.wait(0.02)
        except subprocess.TimeoutExpired:
            status = None
        if status is not None:
            tail = output.read_text("utf-8", "replace").splitlines()[-30:]
            return "exit", f"the process ended with status {status}\n" + "\n".join(tail)
        answer(folder, work, timeout, oracle_library)
        now = log.stat().st_size if log.exists() else 0
        if now != size:
            size, since = now, time.monotonic()
        elif time.monotonic() - since > timeout:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            return "time", f"no end after {timeout:g} seconds"


def command_line(arguments):
    """The arguments of `corovm` for those of `python`: what our tool has no use for is left out."""
    result, rest = [], list(arguments)
    while rest and rest[0].startswith("-") and rest[0] not in ("-c", "-"):
        option = rest.pop(0)
        if option in ("-X", "-W"):
            rest.pop(0)
        elif option in ("-O", "-OO"):
            result.append(option)
    return result + (["run"] if rest and rest[0] not in ("-c", "-") else []) + rest


def answer(folder, work, timeout, oracle_library):
    """Runs what test.support.script_helper asks for: our tool has no child processes, so the runner starts them for it."""
    for request in folder.glob("*.request"):
        text = request.read_text("utf-8")
        if not text.endswith("\n#end\n"):
            continue
        arguments, variables, data, cwd = ast.literal_eval(text.removesuffix("#end\n"))
        request.unlink()
        try:
            path = {"COROVM_PATH": f"{HERE / 'support'}:{oracle_library}"}
            done = subprocess.run(["dotnet", TOOL, *command_line(arguments)], cwd=cwd or work, env=environment() | path | variables,
                                  input=data, capture_output=True, timeout=timeout)
            reply = done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired:
            reply = -9, b"", b"no end in time"
        request.with_suffix(".answer").write_text(repr(reply) + "\n#end\n", "utf-8")
