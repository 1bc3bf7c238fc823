import Annals
import Archive
import Exchange
import Foundation
import Graph
import Ontology
import Store
import Tagging

extension Failure {
    /// What an error of the library means to who runs the program; nil for errors of the command line itself,
    /// which the argument parser tells best.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure:
            self = failure
        case let error as OntologyError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as StoreError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as FileError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as ExchangeError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as GoldError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as BIOError:
            self.init(status: .rejectedInput, message: "\(error)")
        case let error as ModelError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as TrainingError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as TrainingInputError:
            self.init(status: Status(of: error), message: "\(error)")
        case let error as ArchiveError:
            self.init(status: error.isMissingInput ? .missingInput : .rejectedInput, message: "\(error)")
        case let error as GraphError:
            self.init(status: .fault, message: "\(error); this is a fault of annals, please report it")
        case let error as StandardOutput.Failure:
            self.init(status: .writeFailed, message: "\(error)")
        default:
            return nil
        }
    }
}

extension Status {
    init(of error: OntologyError) {
        switch error {
        case .missingFile: self = .missingInput
        case .missingColumn, .wrongCellCount, .notUTF8, .badValue: self = .rejectedInput
        }
    }

    init(of error: StoreError) {
        switch error {
        case .missing: self = .missingInput
        case .notAnnals, .newer, .older, .locked, .unreadable, .damaged: self = .rejectedInput
        case .diskFull, .unwritable: self = .writeFailed
        }
    }

    init(of error: FileError) {
        switch error {
        case .missing: self = .missingInput
        case .unreadable: self = .rejectedInput
        case .notAFolder, .diskFull, .unwritable: self = .writeFailed
        }
    }

    init(of error: GoldError) {
        switch error {
        case .file(let error): self = Status(of: error)
        case .badLine: self = .rejectedInput
        }
    }

    init(of error: ExchangeError) {
        switch error {
        case .writeFailed: self = .writeFailed
        case .badBase: self = .usage
        case .syntax, .content, .missingTerm: self = .rejectedInput
        case .ontology(let error): self = Status(of: error)
        case .outOfMemory: self = .fault
        }
    }

    init(of error: ModelError) {
        switch error {
        case .unreadable(let path, _):
            self = FileManager.default.fileExists(atPath: path) ? .rejectedInput : .missingInput
        case .notAModel, .otherVersion, .truncated, .damaged: self = .rejectedInput
        }
    }

    init(of error: TrainingError) {
        switch error {
        case .noNames: self = .rejectedInput
        case .badOption, .sizeLimitTooSmall: self = .usage
        }
    }

    init(of error: TrainingInputError) {
        switch error {
        case .missingArticle: self = .missingInput
        case .otherArticle, .noText, .checkpoint: self = .rejectedInput
        case .nothingHeldOut: self = .usage
        }
    }

    /// After a build: what to tell of inputs that were rejected while the rest was built.
    init(ofRejected errors: [ArchiveError]) {
        self =
            errors.isEmpty
            ? .success : errors.contains(where: \.isMissingInput) ? .missingInput : .rejectedInput
    }
}
