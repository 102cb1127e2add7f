"""Putting the nodes of a graph in an order in which each comes behind those that it depends on."""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """There is no such order: the second argument is a list of nodes that depend on each other in a circle."""


class TopologicalSorter:
    """A graph, given as a dictionary of nodes and what they depend on, and then the work on its nodes.

    Each node waits for a number of others; when that is 0 it is ready, is handed out by get_ready(), and done() says when others
    need not wait for it any more.
    """

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._waits_for = {}        # node: how many nodes it waits for
        self._followers = {}        # node: the nodes that wait for it
        self._ready = None          # nodes to be handed out; None until prepare()
        self._out = set()           # nodes that were handed out and are not done
        self._done = set()
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        """Adds a node, and nodes that it depends on."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        for each in (node, *predecessors):
            self._waits_for.setdefault(each, 0)
            self._followers.setdefault(each, [])
        for each in predecessors:
            self._waits_for[node] += 1
            self._followers[each].append(node)

    def prepare(self):
        """Ends the graph; CycleError if it has a circle, but what does not depend on that may be worked on all the same."""
        if self._out or self._done:
            raise ValueError('cannot prepare() after starting sort')
        if self._ready is None:
            self._ready = [node for node, count in self._waits_for.items() if not count]
        circle = self._circle()
        if circle:
            raise CycleError('nodes are in a cycle', circle)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def is_active(self):
        """Whether there is anything to be done still."""
        self._check_prepared()
        return bool(self._ready or self._out)

    __bool__ = is_active

    def get_ready(self):
        """The nodes that have become ready since the last call."""
        self._check_prepared()
        nodes, self._ready = tuple(self._ready), []
        self._out.update(nodes)
        return nodes

    def done(self, *nodes):
        """Says that nodes which were handed out are done."""
        self._check_prepared()
        for node in nodes:
            if node not in self._out:
                raise ValueError(f'node {node!r} ' + ('was not added using add()' if node not in self._waits_for else
                                                      'was already marked done' if node in self._done else
                                                      'was not passed out (still not ready)'))
            self._out.remove(node)
            self._done.add(node)
            for follower in self._followers[node]:
                self._waits_for[follower] -= 1
                if not self._waits_for[follower]:
                    self._ready.append(follower)

    def static_order(self):
        """All nodes in order, one after the other."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    def _circle(self):
        """The nodes of a circle, the first one at the end again, or None: a search in depth without recursion."""
        finished = set()
        for start in self._followers:
            if start in finished:
                continue
            way = {start: iter(self._followers[start])}     # the nodes on the way here, and where each may lead to still
            while way:
                node, follow = next(reversed(way.items()))
                for follower in follow:
                    if follower in way:
                        nodes = list(way)
                        return nodes[nodes.index(follower):] + [follower]
                    if follower not in finished:
                        way[follower] = iter(self._followers[follower])
                        break
                else:
                    finished.add(node)
                    del way[node]
        return None
