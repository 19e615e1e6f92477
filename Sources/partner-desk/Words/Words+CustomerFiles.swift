import Core
import Foundation
import Interchange
import Wording

extension Words {
    /// Why a file of customers cannot be read at all.
    func sentence(for problem: InterchangeError) -> String {
        switch problem {
        case .cannotOpen(let path, let code): self(CommandLineWord.fileCannotOpen, path, systemReason(code))
        case .isDirectory(let path): self(CommandLineWord.fileIsDirectory, path)
        case .cannotRead(let code): self(CommandLineWord.fileCannotRead, systemReason(code))
        case .empty: self(CommandLineWord.fileEmpty)
        case .brokenHeader(let line, let problem):
            self(CommandLineWord.fileBrokenHeader, number(line), sentence(for: problem))
        case .missingColumns(let missing, let found):
            self(
                CommandLineWord.fileMissingColumns, missing.map(name).joined(separator: ", "),
                found.joined(separator: ", "))
        case .ambiguousColumn(let column, let names):
            self(CommandLineWord.fileAmbiguousColumn, names.joined(separator: ", "), name(of: column))
        case .missingDeliveryColumns(let missing, let found):
            self(
                CommandLineWord.fileMissingColumns,
                missing.map { name(ofDelivered: $0.column) }.joined(separator: ", "),
                found.joined(separator: ", "))
        case .ambiguousDeliveryColumn(let column, let names):
            self(CommandLineWord.fileAmbiguousColumn, names.joined(separator: ", "), name(ofDelivered: column.column))
        case .noItems: self(CommandLineWord.fileNoItems)
        }
    }

    /// What is wrong with one row of a file.
    func sentence(for problem: RowProblem) -> String {
        switch problem {
        case .raggedRow(let expected, let found): self(CommandLineWord.rowRagged, number(found), number(expected))
        case .unclosedQuote: self(CommandLineWord.rowUnclosedQuote)
        case .textAfterQuote(let column): self(CommandLineWord.rowTextAfterQuote, number(column))
        case .fieldTooLong(let column, let limit): self(CommandLineWord.rowFieldTooLong, number(column), number(limit))
        case .rowTooLong(let limit), .itemTooLong(let limit): self(CommandLineWord.rowTooLong, number(limit))
        case .itemTooDeep(let limit): self(CommandLineWord.itemTooDeep, number(limit))
        case .malformedItem: self(CommandLineWord.itemMalformed)
        case .notAnObject: self(CommandLineWord.itemNotAnObject)
        case .wrongType(let path): self(CommandLineWord.itemWrongType, path)
        case .misplaced(let byte): self(CommandLineWord.itemMisplaced, String(UnicodeScalar(byte)))
        case .truncated: self(CommandLineWord.itemsTruncated)
        case .textAfterEnd: self(CommandLineWord.itemsTextAfterEnd)
        }
    }

    /// Why what a row says is no customer.
    func sentence(for problem: CustomerProblem) -> String {
        switch problem {
        case .tenantID(let text):
            text.isEmpty ? self(CommandLineWord.customerIDMissing) : self(CommandLineWord.customerID, text)
        case .nameMissing: self(CommandLineWord.customerNameMissing)
        case .nameTooLong(let length):
            self(
                CommandLineWord.customerTextTooLong, name(of: Core.CustomerColumn.companyName), number(length),
                longestText)
        case .domainMissing: self(CommandLineWord.customerDomainMissing)
        case .domain(let text): self(CommandLineWord.customerDomain, text)
        case .country(let text): self(CommandLineWord.customerCountry, text)
        case .controlCharacters(let column): self(CommandLineWord.customerControlCharacters, name(of: column))
        case .tooLong(let column, let length):
            self(CommandLineWord.customerTextTooLong, name(of: column), number(length), longestText)
        }
    }

    private var longestText: String { number(CustomerFacts.longestText) }

    private func name(of column: Interchange.CustomerColumn) -> String {
        switch column {
        case .tenantID: name(of: Core.CustomerColumn.tenantID)
        case .companyName: name(of: Core.CustomerColumn.companyName)
        case .domain: name(of: Core.CustomerColumn.domain)
        case .relationship: name(of: Core.CustomerColumn.relationship)
        case .country: name(of: Core.CustomerColumn.country)
        case .firstName: name(of: Core.CustomerColumn.firstName)
        case .lastName: name(of: Core.CustomerColumn.lastName)
        case .email: name(of: Core.CustomerColumn.email)
        case .phone: name(of: Core.CustomerColumn.phone)
        }
    }

    private func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
