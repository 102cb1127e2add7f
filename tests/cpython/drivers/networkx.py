# origin: debian python3-networkx
# work: paths, spanning trees, flows, components, PageRank without matrices, isomorphism, colouring, GML text
# fails: no `_bz2`
import networkx as nx

g = nx.Graph()
g.add_weighted_edges_from([("a", "b", 4), ("a", "c", 2), ("b", "c", 1), ("b", "d", 5), ("c", "d", 8), ("c", "e", 10), ("d", "e", 2), ("d", "f", 6), ("e", "f", 3)])
print(g, nx.shortest_path(g, "a", "f", weight="weight"), nx.dijkstra_path_length(g, "a", "e"))
print(sorted(nx.minimum_spanning_edges(g, data=False)), nx.diameter(g), sorted(nx.degree_centrality(g).items()))
d = nx.DiGraph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4)])
print(list(map(sorted, nx.strongly_connected_components(d))), nx.is_directed_acyclic_graph(d), list(nx.simple_cycles(d)))
flow = nx.DiGraph()
for u, v, c in (("s", "a", 3), ("s", "b", 2), ("a", "b", 1), ("a", "t", 2), ("b", "t", 3)):
    flow.add_edge(u, v, capacity=c)
print(nx.maximum_flow(flow, "s", "t"), nx.minimum_cut_value(flow, "s", "t"))
print(list(nx.topological_sort(nx.DiGraph([(5, 1), (1, 2), (5, 2), (2, 0)]))), list(nx.bfs_edges(g, "a")), list(nx.dfs_preorder_nodes(g, "a")))
print(nx.is_isomorphic(nx.cycle_graph(5), nx.complement(nx.cycle_graph(5))), nx.greedy_color(nx.petersen_graph()), nx.check_planarity(nx.complete_graph(5))[0])
print({k: round(v, 6) for k, v in nx.betweenness_centrality(g).items()}, nx.transitivity(g), sorted(nx.find_cliques(g)))
print("\n".join(nx.generate_gml(nx.path_graph(3))), list(nx.connected_components(nx.Graph([(1, 2), (3, 4)]))))
print(nx.max_weight_matching(g), nx.node_connectivity(g), nx.astar_path(nx.grid_2d_graph(4, 4), (0, 0), (3, 3)))
try:
    nx.shortest_path(nx.Graph([(1, 2), (3, 4)]), 1, 4)
except nx.NetworkXNoPath as e:
    print(e)
