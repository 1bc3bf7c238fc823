/// Makes the files that others read from the tables of the vocabulary.
///
///     for (name, bytes) in VocabularyWriter.files(from: try Vocabulary(directory: "ontology")) { … }
///
/// Pure: the same tables give the same bytes. A test checks that the files in `ontology/` are current.
public enum VocabularyWriter {
    /// Names within `ontology/`, in the order of the names.
    public static func files(from vocabulary: Vocabulary) -> [(name: String, bytes: [UInt8])] {
        [
            ("annals.ttl", OWLDocument.bytes(from: vocabulary)),
            ("context.jsonld", JSONLDContext.document(from: vocabulary)),
            ("graphml-keys.xml", GraphMLKeys.bytes(from: vocabulary)),
            ("shapes.ttl", SHACLDocument.bytes(from: vocabulary)),
        ]
    }
}
