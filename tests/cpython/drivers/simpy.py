# origin: debian python3-simpy
# work: processes that wait for each other and for a resource, with the package's own events
import SimPy.Simulation as sim


class Car(sim.Process):
    def drive(self, pump, at):
        yield sim.hold, self, at
        print(sim.now(), self.name, "arrives")
        yield sim.request, self, pump
        print(sim.now(), self.name, "fills")
        yield sim.hold, self, 5
        yield sim.release, self, pump
        print(sim.now(), self.name, "leaves")


sim.initialize()
pump = sim.Resource(capacity=2, name="pump", monitored=True)
for i in range(5):
    car = Car(name=f"car{i}")
    sim.activate(car, car.drive(pump, i * 1.5))
print(sim.simulate(until=100), pump.waitMon.timeAverage() if pump.waitMon else None)
