# origin: debian python3-click
# work: a command group with options, types, prompts, help texts, errors, driven by its own test runner
import click
from click.testing import CliRunner


@click.group()
@click.version_option("1.2", prog_name="tool")
@click.option("--debug/--no-debug", default=False, help="Say more.")
@click.pass_context
def cli(ctx, debug):
    """A tool with commands."""
    ctx.obj = {"debug": debug}


@cli.command()
@click.argument("names", nargs=-1, required=True)
@click.option("-n", "--count", type=click.IntRange(1, 5), default=1, show_default=True)
@click.option("--mode", type=click.Choice(["loud", "soft"]), envvar="MODE")
@click.pass_obj
def greet(obj, names, count, mode):
    """Greets NAMES."""
    for name in names * count:
        click.echo(f"hello {name}".upper() if mode == "loud" else f"hello {name}")
    if obj["debug"]:
        click.secho("debug", fg="red", err=True)


@cli.command()
@click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True)
@click.confirmation_option(prompt="Sure?")
def login(password):
    click.echo(len(password))


@cli.command("sum")
@click.argument("numbers", type=float, nargs=-1)
def total(numbers):
    click.echo(sum(numbers))


runner = CliRunner()
for args in (["--help"], ["greet", "--help"], ["greet", "a", "b", "-n", "2"], ["greet", "a", "-n", "9"], ["greet"], ["--version"], ["nope"],
             ["greet", "x", "--mode", "odd"], ["sum", "1", "2.5"], ["--debug", "greet", "z", "--mode=loud"], ["sum", "x"], ["greet", "--cout", "1"]):
    result = runner.invoke(cli, args)
    print(args, result.exit_code)
    print(result.output)
print(runner.invoke(cli, ["login"], input="ab\nab\ny\n").output)
print(runner.invoke(cli, ["greet", "e"], env={"MODE": "loud"}).output, click.unstyle(click.style("x", bold=True)))
