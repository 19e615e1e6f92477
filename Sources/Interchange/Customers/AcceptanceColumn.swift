/// Columns that tell of an acceptance. They are never read: confirmations cannot be uploaded in bulk (R13).
enum AcceptanceColumn {
    static func isNamed(_ name: String) -> Bool {
        let name = ColumnName(name)
        return wholeNames.contains(name) || phrases.contains(where: name.contains)
    }

    /// A name with any of these in it tells of an acceptance.
    private static let phrases: [ColumnName] = [
        "agreement", "agreements", "agreed", "acceptance", "accepted", "consent", "consented", "MCA",
        "signer", "signatory", "signature", "date signed", "signed date", "signed on", "signed by", "signed at",
        "signing date", "contract date", "contract status", "contract type", "contract signed",
        "confirmation date", "confirmation status", "confirmed by", "confirmed on", "date confirmed",
        "template ID", "agreement template",
        "accord", "accords", "contrat", "contrats", "acceptation", "accepté", "acceptée", "accepte", "acceptee",
        "consentement", "signataire", "date de signature", "signé le", "signée le", "signé par", "date de confirmation",
        "statut de confirmation", "confirmé le", "confirmé par", "ID de modèle", "ID du modèle", "modèle de contrat",
    ].map(ColumnName.init)

    /// These mean something else as soon as another word stands beside them, as in *Signed up*.
    private static let wholeNames = Set(
        ["signed", "signé", "confirmed", "confirmé", "confirmation", "template", "modèle"].map(ColumnName.init))
}
