import Core

/// Why the store cannot be used.
public enum StoreWord: String, WordSet {
    public static let section = "store"

    case folder, missing, cannotOpen, notAStore, newer, older, busy, diskFull, damaged, readOnly, failed
}

extension Words {
    /// What is wrong with the store's file, and what to do.
    public func sentence(for problem: StoreProblem) -> String {
        switch problem {
        case .folder(let path, let reason): self(StoreWord.folder, path, reason)
        case .missing(let path): self(StoreWord.missing, path)
        case .cannotOpen(let path, let reason): self(StoreWord.cannotOpen, path, reason)
        case .notAStore(let path): self(StoreWord.notAStore, path)
        case .newer(let path): self(StoreWord.newer, path)
        case .older(let path): self(StoreWord.older, path)
        case .busy(let path): self(StoreWord.busy, path)
        case .diskFull(let path): self(StoreWord.diskFull, path)
        case .damaged(let path): self(StoreWord.damaged, path)
        case .readOnly(let path): self(StoreWord.readOnly, path)
        case .failed(let path, let reason): self(StoreWord.failed, path, reason)
        }
    }
}
