import Columns
import Testing

@Suite("Columns")
struct ColumnsTests {
    @Test("a string is its id, each kept once and found again")
    func strings() {
        var pool = StringPool()
        let texts = (0..<5_000).map { "字\($0 % 3_000)" } + ["", "e\u{301}", "é", "\u{0}"]
        let ids = texts.map { pool.insert($0) }
        #expect(pool.count == 3_004)
        #expect(zip(texts, ids).allSatisfy { pool[$1].utf8.elementsEqual($0.utf8) && pool.id(of: $0) == $1 })
        #expect(pool.id(of: "字") == nil)
        let (a, b) = (pool.insert("a"), pool.insert("b"))
        #expect(pool.precedes(a, b) && !pool.precedes(b, a))
        #expect(pool.isSound)
    }

    @Test("ids are sorted by the bytes of their strings, however alike those begin")
    func sorting() {
        var pool = StringPool()
        let stem = "person:chen-zhen-"
        let texts = [
            "", "\u{0}", "b", "a", stem, stem + "b", stem + "a", stem + "a\u{0}", "person:c", "文献", "文",
        ]
        let ids = texts.map { pool.insert($0) }
        let sorted = pool.sorted(ids).map { pool[$0] }
        #expect(sorted == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("lists stand one after the other")
    func lists() {
        var column = ListColumn()
        for list: [Int32] in [[1, 2], [], [3]] { column.append(list) }
        #expect(column.count == 3)
        #expect((0..<3).map { Array(column[$0]) } == [[1, 2], [], [3]])
        #expect(column.isSound(count: 3) && !column.isSound(count: 2))
    }

    @Test("a hash tells pieces, order, length and zeros apart, and stays what it was")
    func hashes() {
        func hash(_ texts: String...) -> ContentHash {
            var hash = ContentHash()
            for text in texts { hash.combine(text) }
            return hash
        }
        let all = [
            hash(), hash(""), hash("", ""), hash("a"), hash("ab"), hash("a", "b"), hash("b", "a"),
            hash("a\u{0}"), hash("12345678"), hash("12345678\u{0}"), hash("1234567890"),
        ]
        #expect(Set(all).count == all.count)
        #expect(Set(all.map(\.description)).count == all.count)
        #expect(all.allSatisfy { $0.bytes.count == 16 && $0.description.count == 32 })
        #expect(hash("陶鲁笳").description == hash("陶鲁笳").description)
    }
}
