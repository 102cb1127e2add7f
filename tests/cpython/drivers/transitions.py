# origin: debian python3-transitions
# work: a machine with conditions, callbacks, nested states, errors
from transitions import Machine, MachineError
from transitions.extensions import HierarchicalMachine


class Matter:
    hot = False

    def is_hot(self):
        return self.hot

    def on_enter_gas(self):
        print("now gas")

    def before(self, *args):
        print("before", args)


m = Matter()
machine = Machine(m, states=["solid", "liquid", "gas"], initial="solid", before_state_change="before", send_event=False, transitions=[
    {"trigger": "melt", "source": "solid", "dest": "liquid"}, {"trigger": "heat", "source": "liquid", "dest": "gas", "conditions": "is_hot"},
    {"trigger": "reset", "source": "*", "dest": "solid", "after": lambda *a: print("after", a)}])
print(m.state, m.melt(1), m.state, m.heat(), m.state, m.is_liquid(), machine.get_triggers("liquid"))
m.hot = True
print(m.heat(), m.may_melt())
try:
    m.melt()
except MachineError as e:
    print(e)
m.reset("x")
h = HierarchicalMachine(states=["a", {"name": "b", "initial": "1", "children": ["1", {"name": "2", "children": ["x", "y"]}]}], initial="a",
                        transitions=[["go", "a", "b"], ["deep", "b_1", "b_2_y"], ["back", "b", "a"]])
print(h.state, h.go(), h.state, h.deep(), h.state, h.is_b(allow_substates=True), h.back(), h.state)
