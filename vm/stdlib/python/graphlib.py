"""Topological sorting of graphs."""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']

_NODE_OUT = -1
_NODE_DONE = -2


class _NodeInfo:
    __slots__ = 'node', 'npredecessors', 'successors'

    def __init__(self, node):
        self.node = node
        # How many predecessors are not done yet; or out, or done.
        self.npredecessors = 0
        self.successors = []


class CycleError(ValueError):
    """The graph has a cycle; the second argument is the list of its nodes."""


class TopologicalSorter:
    """Gives the nodes of a graph so that predecessors come first.

    `graph` maps nodes to iterables of their predecessors.
    """

    def __init__(self, graph=None):
        self._node2info = {}
        self._ready_nodes = None
        self._npassedout = 0
        self._nfinished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get_nodeinfo(self, node):
        info = self._node2info.get(node)
        if info is None:
            self._node2info[node] = info = _NodeInfo(node)
        return info

    def add(self, node, *predecessors):
        """Add a node and predecessors of it; may be called again for the same node."""
        if self._ready_nodes is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._get_nodeinfo(node)
        info.npredecessors += len(predecessors)
        for predecessor in predecessors:
            self._get_nodeinfo(predecessor).successors.append(node)

    def prepare(self):
        """Finish the graph and look for cycles; get_ready() can be called then."""
        if self._npassedout > 0:
            raise ValueError('cannot prepare() after starting sort')
        if self._ready_nodes is None:
            self._ready_nodes = [info.node for info in self._node2info.values()
                                 if info.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """Return the nodes whose predecessors are all done, each once."""
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready_nodes)
        for node in result:
            self._node2info[node].npredecessors = _NODE_OUT
        self._ready_nodes.clear()
        self._npassedout += len(result)
        return result

    def is_active(self):
        """Tell whether there is anything left to do."""
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        return self._nfinished < self._npassedout or bool(self._ready_nodes)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes from get_ready() are done."""
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._node2info.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            state = info.npredecessors
            if state != _NODE_OUT:
                if state >= 0:
                    raise ValueError(f'node {node!r} was not passed out '
                                     '(still not ready)')
                if state == _NODE_DONE:
                    raise ValueError(f'node {node!r} was already marked done')
            info.npredecessors = _NODE_DONE
            for successor in info.successors:
                other = self._node2info[successor]
                other.npredecessors -= 1
                if other.npredecessors == 0:
                    self._ready_nodes.append(successor)
            self._nfinished += 1

    def _find_cycle(self):
        """Return the nodes of a cycle, first and last the same, or None."""
        infos = self._node2info
        seen = set()
        for start in infos:
            if start in seen:
                continue
            path = []
            pending = []            # an iterator over successors for each node of the path
            position = {}           # node -> where it is on the path
            node = start
            while True:
                if node in seen:
                    if node in position:
                        return path[position[node]:] + [node]
                else:
                    seen.add(node)
                    pending.append(iter(infos[node].successors))
                    position[node] = len(path)
                    path.append(node)
                while path:
                    try:
                        node = next(pending[-1])
                        break
                    except StopIteration:
                        del position[path.pop()]
                        pending.pop()
                else:
                    break
        return None

    def static_order(self):
        """Iterate over all nodes in order; prepares by itself."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
