// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture: dependencies point inward, and code in the wrong room does not compile.
// Versions are exact because they are the pinning: see "Dependencies" in the README.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "partner-desk",
    dependencies: [],
    targets: [
        .target(name: "Core", swiftSettings: strict),
        .target(
            name: "Resources", path: "Resources",
            resources: [
                .embedInCode("calendar.tsv"), .embedInCode("templates.tsv"), .embedInCode("offers.tsv"),
                .embedInCode("words.en.txt"), .embedInCode("words.fr.txt"),
                .embedInCode("sample-partner.tsv"), .embedInCode("sample-users.tsv"),
                .embedInCode("sample-resellers.tsv"), .embedInCode("sample-customers.tsv"),
                .embedInCode("sample-stories.tsv"),
            ],
            swiftSettings: strict),
        .testTarget(name: "CoreTests", dependencies: ["Core", "Resources"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
