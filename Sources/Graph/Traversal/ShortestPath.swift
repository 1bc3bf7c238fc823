import Ontology

extension Adjacency {
    /// A shortest way from one node to another, as the steps to take; nil when there is none.
    ///
    ///     adjacency.shortestPath(from: taoLujia, to: taiyuan, in: graph)
    ///
    /// Edges count as one step each and may be taken against the arrow. Of several shortest ways it is always the
    /// same one: nodes are visited level by level, and within a level in the order of the graph. From a node to
    /// itself the way is empty. Method: breadth-first search; linear in the part of the graph it reaches.
    public func shortestPath(
        from start: Int32,
        to goal: Int32,
        in graph: KnowledgeGraph,
        over relations: Set<Relation> = .worldly
    ) -> [Step]? {
        var arrivals = [Step?](repeating: nil, count: graph.nodes.count)
        var queue = [start]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            if node == goal { return way(to: goal, from: start, arrivals: arrivals, in: graph) }
            let steps = steps(from: node, in: graph, over: relations)
                .sorted { ($0.node, $0.edge) < ($1.node, $1.edge) }
            for step in steps where step.node != start && arrivals[Int(step.node)] == nil {
                arrivals[Int(step.node)] = step
                queue.append(step.node)
            }
        }
        return nil
    }

    /// Follows the arrivals back from the goal.
    private func way(to goal: Int32, from start: Int32, arrivals: [Step?], in graph: KnowledgeGraph) -> [Step]
    {
        var steps: [Step] = []
        var node = goal
        while node != start, let step = arrivals[Int(node)] {
            steps.append(step)
            node = step.forward ? graph[edge: step.edge].source : graph[edge: step.edge].target
        }
        return steps.reversed()
    }
}
