# origin: lib cmd
# work: a shell of commands read from text, help, completion, empty and unknown lines
import cmd
import io
import sys


class Shell(cmd.Cmd):
    intro, prompt = "hello", "> "
    use_rawinput = False

    def do_add(self, line):
        """add NUMBERS: their sum"""
        print(sum(map(int, line.split())), file=self.stdout)

    def do_quit(self, line):
        return True

    def complete_add(self, text, line, begin, end):
        return [n for n in ("10", "12", "20") if n.startswith(text)]

    def help_topic(self):
        print("about", file=self.stdout)


shell = Shell(stdin=io.StringIO("add 1 2\n\nnope x\nhelp\nhelp add\n?topic\n!ls\nquit\nadd 9\n"), stdout=sys.stdout)
shell.cmdloop()
print(shell.completenames("q"), shell.complete_add("1", "", 0, 0), shell.parseline("add 5"), shell.get_names()[:2])
shell.columnize([f"item{i}" for i in range(30)], 60)
