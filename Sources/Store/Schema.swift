import GRDB

/// The tables of an `annals.sqlite`, as named steps. Steps are only ever added: a file tells by their names
/// whether this program can read it.
enum Schema {
    /// "Annl" in ASCII: the mark in the header of every SQLite file of annals.
    static let applicationID = 0x416E_6E6C

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("graph and mentions") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: graph)
            try database.execute(sql: mentions)
        }
        return migrator
    }

    /// `key` is the place in the array of the graph; lists have a table each, in order of `position`.
    private static let graph = """
        CREATE TABLE article (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, date TEXT NOT NULL,
            content_hash TEXT NOT NULL, title_zh TEXT NOT NULL, title_en TEXT NOT NULL
        ) STRICT;
        CREATE TABLE node (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name_zh TEXT NOT NULL,
            name_en TEXT NOT NULL, mentions INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL
        ) STRICT;
        CREATE TABLE node_alias (
            node INTEGER NOT NULL REFERENCES node, position INTEGER NOT NULL, alias TEXT NOT NULL,
            PRIMARY KEY (node, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE node_property (
            node INTEGER NOT NULL REFERENCES node, position INTEGER NOT NULL, name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (node, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE statement (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, relation TEXT NOT NULL,
            object TEXT NOT NULL, certainty TEXT NOT NULL, earliest TEXT, latest TEXT, date_role TEXT
        ) STRICT;
        CREATE TABLE statement_qualifier (
            statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL, name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (statement, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE evidence (
            statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL,
            article TEXT NOT NULL, document TEXT NOT NULL, language TEXT NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
            PRIMARY KEY (statement, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE edge (
            key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES node,
            target INTEGER NOT NULL REFERENCES node, relation TEXT NOT NULL, weight INTEGER NOT NULL,
            start TEXT NOT NULL, end TEXT NOT NULL, certainty TEXT NOT NULL,
            quote_zh TEXT NOT NULL, quote_en TEXT NOT NULL
        ) STRICT;
        CREATE TABLE edge_article (
            edge INTEGER NOT NULL REFERENCES edge, position INTEGER NOT NULL, article TEXT NOT NULL,
            PRIMARY KEY (edge, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE edge_statement (
            edge INTEGER NOT NULL REFERENCES edge, position INTEGER NOT NULL,
            statement INTEGER NOT NULL REFERENCES statement,
            PRIMARY KEY (edge, position)
        ) STRICT, WITHOUT ROWID;
        """

    private static let mentions = """
        CREATE TABLE mention (
            key INTEGER PRIMARY KEY, document TEXT NOT NULL, language TEXT NOT NULL, start INTEGER NOT NULL,
            end INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL, entity TEXT NOT NULL,
            form TEXT NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL
        ) STRICT;
        """
}
