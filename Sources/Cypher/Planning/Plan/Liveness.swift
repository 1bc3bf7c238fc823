/// Finds, from the end of a plan to its start, which slots are still read, so that operators hand on nothing else; what is
/// not read at all is not made.
enum Liveness {
    static func pruned(_ pipeline: Pipeline, reading slots: SlotSet) -> Pipeline {
        var slots = slots
        return pruned(pipeline, &slots)
    }

    /// `slots` are those read behind the pipeline, and afterwards those that it reads of what it is given.
    private static func pruned(_ pipeline: Pipeline, _ slots: inout SlotSet) -> Pipeline {
        var result = pipeline
        for index in pipeline.steps.indices.reversed() {
            var planned = pipeline.steps[index]
            var next: Step?
            if index + 1 < result.steps.count { next = result.steps[index + 1].step }
            planned.step = pruned(planned.step, before: next, &slots, &planned.carried)
            result.steps[index] = planned
        }
        return result
    }

    private static func pruned(
        _ step: Step, before next: Step?, _ slots: inout SlotSet, _ carried: inout [Int]?
    ) -> Step {
        switch step {
        case .nodes(let scan):
            slots.remove(scan.slot)
            carried = slots.slots
            switch scan.source {
            case .all, .label: break
            case .property(_, _, let term), .id(let term): term.collectSlots(into: &slots)
            }
        case .relationships(var scan):
            scan.slot = scan.slot.flatMap { slots.contains($0) ? $0 : nil }
            scan.from = scan.from.flatMap { slots.contains($0) ? $0 : nil }
            scan.to = scan.to.flatMap { slots.contains($0) ? $0 : nil }
            for slot in [scan.slot, scan.from, scan.to] { if let slot { slots.remove(slot) } }
            carried = slots.slots
            for slot in scan.excluded { slots.insert(slot) }
            return .relationships(scan)
        case .ends(let ends):
            for end in [ends.from, ends.to] where !end.isBound { slots.remove(end.slot) }
            carried = slots.slots
            for end in [ends.from, ends.to] where end.isBound { slots.insert(end.slot) }
            for slot in ends.excluded { slots.insert(slot) }
            slots.insert(ends.relationship)
        case .expand(let expansion):
            if let degree = degree(expansion, before: next, slots) {
                slots.insert(expansion.from)
                return .degree(degree)
            }
            return .expand(pruned(expansion, &slots, &carried))
        case .repeatedExpand(var repeated):
            repeated.expansion = pruned(repeated.expansion, &slots, &carried)
            for term in repeated.conditions.terms { term.collectSlots(into: &slots) }
            return .repeatedExpand(repeated)
        case .shortestPath(let search):
            slots.remove(search.relationships)
            carried = slots.slots
            for term in search.conditions.terms { term.collectSlots(into: &slots) }
            slots.insert(search.from)
            slots.insert(search.to)
        case .degree(let degree): slots.insert(degree.node)
        case .filter(let terms):
            carried = slots.slots
            for term in terms { term.collectSlots(into: &slots) }
        case .optional(let pipeline, let bound):
            var outer = slots
            for slot in bound { outer.remove(slot) }
            slots.insert(bound[bound.count - 1])
            let inner = pruned(pipeline, &slots)
            slots.remove(bound[bound.count - 1])
            for slot in outer.slots { slots.insert(slot) }
            return .optional(inner, bound: bound)
        case .unwind(let term, let slot):
            slots.remove(slot)
            carried = slots.slots
            term.collectSlots(into: &slots)
        case .extend(let terms):
            for term in terms { slots.remove(term.slot) }
            for term in terms { term.term.collectSlots(into: &slots) }
        case .project(let terms):
            slots = SlotSet()
            for term in terms { term.collectSlots(into: &slots) }
        case .aggregate(let keys, let aggregates):
            slots = SlotSet()
            for key in keys { key.collectSlots(into: &slots) }
            for aggregate in aggregates {
                aggregate.argument?.collectSlots(into: &slots)
                aggregate.parameter?.collectSlots(into: &slots)
            }
        case .distinct(let width): for slot in 0..<width { slots.insert(slot) }
        case .sort(let terms), .top(let terms, _, _):
            for term in terms { term.term.collectSlots(into: &slots) }
        case .call(let call):
            for output in call.outputs { slots.remove(output.slot) }
            carried = slots.slots
            for argument in call.arguments { argument.collectSlots(into: &slots) }
        case .create(let patterns): for pattern in patterns { collect(pattern, &slots) }
        case .merge(var merge):
            var inner = SlotSet()
            merge.matching = pruned(merge.matching, &inner)
            for slot in inner.slots { slots.insert(slot) }
            collect(merge.pattern, &slots)
            for update in merge.onMatch + merge.onCreate { update.collectSlots(into: &slots) }
            return .merge(merge)
        case .set(let updates): for update in updates { update.collectSlots(into: &slots) }
        case .delete(let terms, _): for term in terms { term.collectSlots(into: &slots) }
        case .skip, .limit, .discard, .union: break
        }
        return step
    }

    private static func pruned(
        _ expansion: Expansion, _ slots: inout SlotSet, _ carried: inout [Int]?
    ) -> Expansion {
        var expansion = expansion
        if let slot = expansion.relationship {
            if !slots.contains(slot) { expansion.relationship = nil }
            slots.remove(slot)
        }
        if !expansion.to.isBound { slots.remove(expansion.to.slot) }
        carried = slots.slots
        slots.insert(expansion.from)
        if expansion.to.isBound { slots.insert(expansion.to.slot) }
        for slot in expansion.excluded { slots.insert(slot) }
        return expansion
    }

    /// An expansion of which only the number of rows is asked, right below an aggregation, is the counting of degrees.
    private static func degree(_ expansion: Expansion, before next: Step?, _ slots: SlotSet) -> DegreeCount? {
        guard case .aggregate(_, let aggregates)? = next, aggregates.allSatisfy(\.takesWeights),
            !expansion.to.isBound, !slots.contains(expansion.to.slot), expansion.excluded.isEmpty,
            !(expansion.relationship.map { slots.contains($0) } ?? false)
        else { return nil }
        return DegreeCount(node: expansion.from, types: expansion.types, direction: expansion.direction)
    }

    private static func collect(_ pattern: CreatedPattern, _ slots: inout SlotSet) {
        for node in pattern.nodes {
            if node.isBound { slots.insert(node.slot) }
            node.properties?.collectSlots(into: &slots)
        }
        for relationship in pattern.relationships { relationship.properties?.collectSlots(into: &slots) }
    }
}

extension AggregateTerm {
    /// Whether it reads how often each row counts, or does not care.
    fileprivate var takesWeights: Bool {
        switch function {
        case nil, .count, .min, .max: true
        default: isDistinct
        }
    }
}

extension UpdateTerm {
    fileprivate func collectSlots(into slots: inout SlotSet) {
        switch self {
        case .property(let entity, let key, let value):
            for term in [entity, key, value] { term.collectSlots(into: &slots) }
        case .properties(let entity, let value, _):
            for term in [entity, value] { term.collectSlots(into: &slots) }
        case .addLabels(let entity, _), .removeLabels(let entity, _): entity.collectSlots(into: &slots)
        }
    }
}
