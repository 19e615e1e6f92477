extension Report {
    /// A table for each program: a row for each figure, a column for each number of customers.
    var tables: String {
        programs.map { program in
            let title = "\(program) (many measurements: median / p95 / p99)"
            return title + "\n" + table(of: program) + "\n"
        }.joined(separator: "\n")
    }

    private func table(of program: String) -> String {
        let sizes = runs.map(\.customers)
        let showsGrowth = sizes.count > 1
        let showsGoals = program == Figure.ours
        var table = TextTable(
            header: ["customers"] + sizes.map(\.grouped) + (showsGrowth ? ["growth"] : [])
                + (showsGoals ? ["to reach"] : []))
        for name in names(of: program) {
            let figures = sizes.map { figure(name, of: program, customers: $0) }
            let some = figures.compactMap(\.self).first
            let unit = some.map(\.unit.rawValue) ?? ""
            var row = [unit.isEmpty ? name : "\(name), \(unit)"] + figures.map { $0?.cell ?? "–" }
            if showsGrowth {
                let isToStayTheSame = some?.unit != .seconds && some?.unit != .times
                row.append(isToStayTheSame ? Figure.ratio(from: figures.first ?? nil, to: figures.last ?? nil) : "")
            }
            if showsGoals { row.append(some?.goal ?? "") }
            table.add(row)
        }
        return table.text
    }

    /// A row for each figure that both reports have: then, now, and how many times as much it is now.
    func comparison(with earlier: Report) -> String {
        var table = TextTable(header: ["median", "customers", "then", "now", "now / then"])
        for run in runs {
            for now in run.figures {
                guard let then = earlier.figure(now.name, of: now.program, customers: run.customers) else { continue }
                table.add([
                    "\(now.program): \(now.name) \(now.unit.rawValue)", run.customers.grouped, then.median.short,
                    now.median.short, Figure.ratio(from: then, to: now),
                ])
            }
        }
        return "Compared with \(earlier.measuredAt)\n" + table.text + "\n"
    }
}

extension Figure {
    fileprivate var cell: String {
        guard let p95, let p99 else { return median.short }
        return [median, p95, p99].map(\.short).joined(separator: " / ")
    }

    fileprivate static func ratio(from then: Figure?, to now: Figure?) -> String {
        guard let then, let now, then.median > 0 else { return "–" }
        return "×" + (now.median / then.median).short
    }
}

extension Double {
    /// Three digits that count.
    fileprivate var short: String {
        if self >= 1000 { return Int(rounded()).grouped }
        let factor = self >= 100 ? 1.0 : self >= 10 ? 10 : 100
        let rounded = (self * factor).rounded() / factor
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

extension Int {
    /// With a comma after each third digit.
    var grouped: String {
        var text = ""
        for (place, digit) in String(self).reversed().enumerated() {
            if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
