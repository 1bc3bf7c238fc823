/// The words with a meaning in the grammar. None is reserved: each may also be a label, a key or a variable.
enum Keyword: String, Sendable, CaseIterable {
    case all, allShortestPaths, and, any, `as`, asc, ascending, by, call, `case`, collect, contains, count,
        create
    case delete, desc, descending, detach, distinct, `else`, end, ends, exists, explain, `false`, group,
        groups, `in`
    case inf, infinity, `is`, limit, match, merge, nan, none, not, null, offset, on, optional, or, order,
        path, paths
    case profile, reduce, remove, `return`, set, shortest, shortestPath, single, skip, starts, then, `true`,
        union
    case unwind, when, `where`, with, xor, yield
}

extension Keyword {
    /// The keyword that `word` spells, in any mixture of case.
    init?(word: String) {
        guard word.utf8.count <= 16, let keyword = Self.bySpelling[word.uppercased()] else { return nil }
        self = keyword
    }

    /// As it is printed in errors: `MATCH`.
    var spelling: String { rawValue.uppercased() }

    private static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.spelling, $0) })

    /// Whether an expression that starts with this word is more likely a slip than a variable of that name: such a
    /// variable must have been bound earlier in the query.
    var startsNoExpression: Bool {
        switch self {
        case .and, .as, .by, .call, .contains, .create, .delete, .detach, .distinct, .else, .ends, .explain,
            .in, .is,
            .limit, .match, .merge, .not, .on, .optional, .or, .order, .profile, .remove, .return, .set,
            .skip,
            .starts, .then, .union, .unwind, .when, .where, .with, .xor, .yield, .end:
            true
        case .all, .allShortestPaths, .any, .asc, .ascending, .case, .collect, .count, .desc, .descending,
            .exists,
            .false, .group, .groups, .inf, .infinity, .nan, .none, .null, .offset, .path, .paths, .reduce,
            .shortest,
            .shortestPath, .single, .true:
            false
        }
    }
}
