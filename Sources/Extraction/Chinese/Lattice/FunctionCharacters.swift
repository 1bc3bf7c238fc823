/// Characters that bind words rather than name things; closed classes of the language.
enum FunctionCharacters {
    static let all: Set<UInt32> = Set(
        "的了在是和与及同跟或而但从到向往由自被把将对于为以因所并也都就又还再已曾正很最更不没未各每某该本此这那其他她它我你们全几多少个些等有无个名位之者着过来去上下里内外前后间中时年月日号省县区乡镇村使让叫令给用办说驻赴抵返迫经需要会能可应须请"
            .unicodeScalars.map(\.value))
}
