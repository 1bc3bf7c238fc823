import Ontology

/// The terms of the graph as data: classes, relations, qualifiers and properties, with what they are called and what
/// they correspond to in vocabularies that others know.
///
///     let vocabulary = try Vocabulary(directory: "ontology")
///     vocabulary[.person].iri   // ann:Person
///
/// Read from `nodes.tsv`, `relations.tsv`, `qualifiers.tsv` and `properties.tsv`; from it `VocabularyWriter` makes
/// the ontology, the shapes, the context and the keys. Throws `ExchangeError` with the file, line and cell where a
/// table does not fit the program.
public struct Vocabulary: Sendable {
    /// One a type, in the order of `EntityType.allCases`.
    public let classes: [ClassTerm]
    /// One a relation, in the order of `Relation.allCases`.
    public let relations: [RelationTerm]
    /// In the order of the table.
    public let qualifiers: [PropertyTerm]
    public let properties: [PropertyTerm]
    let qualifiersByName: [String: PropertyTerm]
    /// The properties that a node may have beyond the fields of `Node`.
    let nodePropertiesByName: [String: PropertyTerm]

    public init(directory: String) throws(ExchangeError) {
        do {
            try self.init(
                nodes: Table(path: directory + "/nodes.tsv"),
                relations: Table(path: directory + "/relations.tsv"),
                qualifiers: Table(path: directory + "/qualifiers.tsv"),
                properties: Table(path: directory + "/properties.tsv")
            )
        } catch let error as OntologyError {
            throw .ontology(error)
        } catch let error as ExchangeError {
            throw error
        } catch {
            throw .missingTerm(file: directory, term: "\(error)")
        }
    }

    /// Throws `OntologyError` or `ExchangeError`.
    init(nodes: Table, relations: Table, qualifiers: Table, properties: Table) throws {
        let reader = TermReader.self
        let classes = try reader.classes(nodes)
        let relationTerms = try reader.relations(relations)
        self.classes = try EntityType.allCases.map { type in
            guard let term = classes.first(where: { $0.type == type }) else {
                throw ExchangeError.missingTerm(file: nodes.file, term: type.rawValue)
            }
            return term
        }
        self.relations = try Relation.allCases.map { relation in
            guard let term = relationTerms.first(where: { $0.relation == relation }) else {
                throw ExchangeError.missingTerm(file: relations.file, term: relation.rawValue)
            }
            return term
        }
        var names = Set(
            Relation.allCases.map { Self.localName(relationTerms, $0) } + classes.map(\.type.rawValue)
        )
        self.qualifiers = try reader.properties(qualifiers, taken: &names)
        self.properties = try reader.properties(properties, taken: &names)
        let all = self.qualifiers + self.properties
        qualifiersByName = Dictionary(uniqueKeysWithValues: all.filter(\.isQualifier).map { ($0.name, $0) })
        nodePropertiesByName = Dictionary(
            uniqueKeysWithValues: all.filter(\.isNodeProperty).map { ($0.name, $0) }
        )
        for name in PropertyTerm.frame where !self.properties.contains(where: { $0.name == name }) {
            throw ExchangeError.missingTerm(file: properties.file, term: name)
        }
    }

    public subscript(type: EntityType) -> ClassTerm { classes[EntityType.allCases.firstIndex(of: type)!] }
    public subscript(relation: Relation) -> RelationTerm {
        relations[Relation.allCases.firstIndex(of: relation)!]
    }

    private static func localName(_ terms: [RelationTerm], _ relation: Relation) -> String {
        terms.first { $0.relation == relation }?.key ?? relation.rawValue
    }
}
