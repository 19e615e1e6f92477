// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture: dependencies point inward, and code in the wrong room does not compile.
// Versions are exact because they are the pinning: see "Dependencies" in the README.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "partner-desk",
    products: [.executable(name: "partner-desk", targets: ["partner-desk"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        .target(name: "Core", swiftSettings: strict),
        .target(
            name: "Resources", path: "Resources",
            resources: [
                .embedInCode("calendar.tsv"), .embedInCode("templates.tsv"), .embedInCode("offers.tsv"),
                .embedInCode("countries.tsv"), .embedInCode("states.tsv"),
                .embedInCode("words.en.txt"), .embedInCode("words.fr.txt"),
                .embedInCode("help.fr.txt"), .embedInCode("usage.fr.txt"),
                .embedInCode("sample-partner.tsv"), .embedInCode("sample-users.tsv"),
                .embedInCode("sample-resellers.tsv"), .embedInCode("sample-customers.tsv"),
                .embedInCode("sample-stories.tsv"),
            ],
            swiftSettings: strict),
        .target(name: "Wording", dependencies: ["Core", "Resources"], swiftSettings: strict),
        .target(name: "Interchange", swiftSettings: strict),
        .target(
            name: "Persistence",
            dependencies: [
                "Core", .product(name: "GRDB", package: "GRDB.swift"),
                // SHA-256, for the chain of the activity log.
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "Drawing", swiftSettings: strict),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "Terminal", dependencies: ["Drawing", "CNcurses"], swiftSettings: strict),
        .target(name: "Dashboard", dependencies: ["Core", "Drawing", "Wording"], swiftSettings: strict),
        .executableTarget(
            name: "partner-desk",
            dependencies: [
                "Core", "Dashboard", "Drawing", "Interchange", "Persistence", "Resources", "Terminal", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "desk-bench",
            dependencies: [
                "Core", "Persistence", "Resources",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                // SQLite alone, for the bare commit that a confirmation is measured against.
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Drawing"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CoreTests", dependencies: ["Core", "Resources"], swiftSettings: strict),
        .testTarget(
            name: "WordingTests", dependencies: ["Wording", "Dashboard", "Persistence", "partner-desk"],
            swiftSettings: strict),
        .testTarget(name: "InterchangeTests", dependencies: ["Interchange"], swiftSettings: strict),
        .testTarget(
            name: "PersistenceTests",
            dependencies: [
                "Persistence", "Resources", .product(name: "GRDB", package: "GRDB.swift"),
                // SQLite itself tells of every row that it hands over.
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DrawingTests", dependencies: ["Drawing", "TestSupport"], exclude: ["Pictures"], swiftSettings: strict
        ),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Drawing", "CNcurses"], swiftSettings: strict),
        .testTarget(
            name: "DashboardTests", dependencies: ["Dashboard", "Resources", "TestSupport"],
            exclude: [
                "Activity/Pictures", "Calendar/Pictures", "Customer/Pictures", "Customers/Pictures", "Deed/Pictures",
                "Export/Pictures", "Form/Pictures", "Frame/Pictures", "NewCustomer/Pictures", "Order/Pictures",
                "Orders/Pictures", "Overview/Pictures", "Palette/Pictures", "Partners/Pictures", "Queue/Pictures",
                "Users/Pictures", "Welcome/Pictures",
            ], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["TestSupport", "Resources", "Wording", "partner-desk"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
