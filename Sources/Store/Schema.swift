import GRDB

/// The tables of an `annals.sqlite`, as named steps. Steps are only ever added: a file tells by their names whether
/// this program can read it.
enum Schema {
    /// "Annl" in ASCII: the mark in the header of every SQLite file of annals.
    static let applicationID = 0x416E_6E6C

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("archive and graph columns") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: graph)
        }
        migrator.registerMigration("stamps of files, bytes of readings apart") { database in
            try database.execute(sql: archive)
        }
        return migrator
    }

    /// Inputs are files; `hash` is that of their bytes, `version` that of the rules, tables and model which read them,
    /// and `told` says whether something of them has to be told at every build; `stamp` is what the file system noted of
    /// them. A reading is what one article gave; its bytes stand apart, so that a look at all readings costs little. A
    /// file of the first step alone is begun anew, so that nothing of it has to be moved here.
    private static let archive = """
        CREATE TABLE input (
            key INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, version TEXT NOT NULL,
            told INTEGER NOT NULL, stamp TEXT
        ) STRICT;
        CREATE TABLE reading (
            key INTEGER PRIMARY KEY, input INTEGER NOT NULL REFERENCES input ON DELETE CASCADE,
            hash BLOB NOT NULL, article TEXT NOT NULL, document TEXT NOT NULL, date TEXT NOT NULL,
            fingerprint TEXT NOT NULL
        ) STRICT;
        CREATE INDEX reading_of_input ON reading (input);
        CREATE TABLE reading_bytes (
            reading INTEGER PRIMARY KEY REFERENCES reading ON DELETE CASCADE, bytes BLOB NOT NULL
        ) STRICT;
        """

    /// The linked graph, as the bytes of its columns in pieces; what it was linked from; ids that linking changed.
    private static let graph = """
        CREATE TABLE graph_column (
            name TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (name, piece)
        ) STRICT;
        CREATE TABLE renamed (
            article TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL, PRIMARY KEY (article, old)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}
