/// The program's own data, compiled into the binary: no file has to be found at run time.
///
/// Each table's columns stand at its head.
public enum Embedded {
    public static var templates: String { text(PackageResources.templates_tsv) }
    /// The milestones of R16.
    public static var calendar: String { text(PackageResources.calendar_tsv) }
    public static var offers: String { text(PackageResources.offers_tsv) }
    /// ISO 3166, and what is known of addresses in each country.
    public static var countries: String { text(PackageResources.countries_tsv) }
    public static var states: String { text(PackageResources.states_tsv) }

    public static var samplePartner: String { text(PackageResources.sample_partner_tsv) }
    public static var sampleUsers: String { text(PackageResources.sample_users_tsv) }
    public static var sampleResellers: String { text(PackageResources.sample_resellers_tsv) }
    public static var sampleCustomers: String { text(PackageResources.sample_customers_tsv) }
    public static var sampleStories: String { text(PackageResources.sample_stories_tsv) }

    /// The words of a language by its code; nil for a language there is none of.
    public static func words(_ language: String) -> String? {
        switch language {
        case "en": text(PackageResources.words_en_txt)
        case "fr": text(PackageResources.words_fr_txt)
        default: nil
        }
    }

    /// What `--help` says, in a language by its code; nil for English, which stands beside the commands, and for a language
    /// there is none of.
    public static func help(_ language: String) -> String? {
        language == "fr" ? text(PackageResources.help_fr_txt) : nil
    }

    /// What a mistaken command is told, and what the argument parser adds to every page; nil as for `help`.
    public static func usage(_ language: String) -> String? {
        language == "fr" ? text(PackageResources.usage_fr_txt) : nil
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
