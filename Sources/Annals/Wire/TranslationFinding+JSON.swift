import Translation

extension TranslationFinding {
    /// One disagreement: `zh` and `en` are the sentences as printed; one that is missing is left out.
    package func write(to json: inout JSONBuffer) {
        json.object { object in
            object.field("document", document)
            object.field("kind", kind.rawValue)
            object.field("harm", harm.rawValue)
            object.field("said", said)
            object.field("translated", translated)
            object.field("expected", expected)
            object.field("reason", reason)
            if let chinese {
                object.key("zh")
                chinese.write(to: &object)
            }
            if let english {
                object.key("en")
                english.write(to: &object)
            }
            object.key("again")
            object.array { array in
                for quote in again { quote.write(to: &array) }
            }
        }
    }
}

extension TranslationFinding.Quote {
    func write(to json: inout JSONBuffer) {
        json.object { object in
            object.field("start", span.start)
            object.field("end", span.end)
            object.field("quote", text)
        }
    }
}
