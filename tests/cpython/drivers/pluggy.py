# origin: debian python3-pluggy
# work: hooks with several implementations, order, wrappers, first results, errors
import pluggy

spec, impl = pluggy.HookspecMarker("app"), pluggy.HookimplMarker("app")


class Spec:
    @spec
    def total(self, a, b):
        """sums"""

    @spec(firstresult=True)
    def first(self, x):
        """first"""


class One:
    @impl
    def total(self, a, b):
        return a + b

    @impl(trylast=True)
    def first(self, x):
        return "last"


class Two:
    @impl(tryfirst=True)
    def total(self, a):
        return -a

    @impl(hookwrapper=True)
    def first(self, x):
        print("before", x)
        outcome = yield
        outcome.force_result(outcome.get_result() + "!")


pm = pluggy.PluginManager("app")
pm.add_hookspecs(Spec)
pm.register(One())
name = pm.register(Two(), name="two")
print(name, pm.hook.total(a=1, b=2), pm.hook.first(x=5), sorted(map(str, pm.list_name_plugin()))[-1].startswith("('two'"))
pm.unregister(name="two")
print(pm.hook.total(a=1, b=2), pm.has_plugin("two"), pm.hook.first(x=1))


class Bad:
    @impl
    def total(self, nope):
        pass


try:
    pm.register(Bad())
except pluggy.PluginValidationError as e:
    print(str(e).splitlines()[-1])
