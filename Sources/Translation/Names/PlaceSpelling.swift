import Archive
import Extraction
import Linking
import Ontology

/// Tells which English name is a slip for a Chinese place, or the name of another place.
struct PlaceSpelling: Sendable {
    private let lexicon: Lexicon
    private let distance: NameDistance
    private let romanization: NameRomanization

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        distance = NameDistance(lexicon: lexicon)
        romanization = NameRomanization(lexicon: lexicon)
    }

    func error(
        in name: ChineseName, among windows: [EnglishName], _ standing: NameStanding, ordinary: Set<[UInt8]>,
        _ unit: PairedSentences
    ) -> NameError? {
        let stem = String(scalars: name.stem[...])
        let readings = distance.readings(of: stem)
        var best: (likeness: Double, window: EnglishName)?
        for window in windows where window.words.count < 3 && window.letters.count > 3 {
            guard !window.words.contains(where: { ordinary.contains($0.letters) }) else { continue }
            let likeness = readings.map { NameDistance.likeness($0, window.letters) }.max() ?? 0
            if likeness >= leastLikeness(name, window, standing, unit), likeness > best?.likeness ?? 0 {
                best = (likeness, window)
            }
        }
        guard let window = best?.window, !isMisprint(name, window) else { return nil }
        return describe(window, name, stem)
    }

    /// The one place of a sentence that the English does not have, where it has one known place too many: 甘肃 "Jiangsu".
    func exchange(among silent: [ChineseName], _ windows: [EnglishName]) -> (NameError, ChineseName)? {
        let known = silent.filter { name in name.rows.contains { isProvince($0) } }
        let strangers = windows.filter { window in
            window.words.count == 1 && window.rows(lexicon).contains { isProvince($0) }
        }
        guard known.count == 1, strangers.count == 1 else { return nil }
        return (describe(strangers[0], known[0], String(scalars: known[0].stem[...])), known[0])
    }

    private func isProvince(_ row: GazetteerRow) -> Bool {
        row.type == .place && row.value("level") == "1" && !row.value("province").isEmpty
    }

    /// A name that no table knows beside an English one that the tables know, alike but for one character: 雎宁 for
    /// 睢宁, "Suining". The Chinese was misprinted, or misread.
    private func isMisprint(_ name: ChineseName, _ window: EnglishName) -> Bool {
        guard name.rows.isEmpty else { return false }
        return window.rows(lexicon).contains { row in
            let stem = row.stemZh.unicodeScalars.map(\.value)
            return stem.count == name.stem.count && zip(stem, name.stem).count { $0 != $1 } == 1
        }
    }

    /// A word that is known for a place's name, and one that stands where the linker sees the place, may differ more.
    private func leastLikeness(
        _ name: ChineseName, _ window: EnglishName, _ standing: NameStanding, _ unit: PairedSentences
    ) -> Double {
        let isLinked = unit.englishNames.contains {
            $0.entity == name.entity && $0.mention.span.overlaps(window.span)
        }
        let isPlace = isLinked || unit.englishNames.contains { $0.mention.span.overlaps(window.span) }
        if standing == .answered { return isPlace ? 0.8 : 2 }
        return isLinked ? 0.6 : isPlace ? 0.7 : 0.8
    }

    private func describe(_ window: EnglishName, _ name: ChineseName, _ stem: String) -> NameError {
        let official = name.rows.lazy.map(\.stemEn).first { !$0.isEmpty }
        let expected = official ?? romanization.pinyin(of: stem, .place)
        let other = window.rows(lexicon).filter { $0.type == .place && !$0.value("province").isEmpty }
            .filter { row in "123".contains(row.value("level")) && !name.rows.contains { $0.id == row.id } }
            .min { $0.value("level") < $1.value("level") }
        guard let other else {
            return NameError(
                name: window, harm: .serious, expected: expected,
                reason: "\(name.text) is read \(expected); “\(window.text)” is no spelling of it.")
        }
        let inside = other.value("province") == other.nameZh ? "" : ", \(other.value("province"))"
        return NameError(
            name: window, harm: .grave, expected: expected,
            reason:
                "“\(window.text)” is another place, \(other.nameEn) (\(other.nameZh)\(inside)); \(name.text) is \(expected)."
        )
    }
}
