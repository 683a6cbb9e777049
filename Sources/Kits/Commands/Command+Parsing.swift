extension Command {
    /// What the words of a command line ask for.
    enum Request {
        case run(Command, Invocation)
        case help(path: [Command])
        case version
    }

    /// Sorts out the words after the program's name; fails with `usage` and says what would be right.
    func parse(_ words: [String]) throws(CommandError) -> Request {
        try parse(words[...], path: [self])
    }

    private func parse(_ words: ArraySlice<String>, path: [Command]) throws(CommandError) -> Request {
        guard subcommands.isEmpty else { return try choose(words, path: path) }
        var invocation = Invocation()
        var rest = words
        var onlyArguments = false
        while let word = rest.popFirst() {
            if onlyArguments || word == "-" || !word.hasPrefix("-") {
                invocation.arguments.append(word)
            } else if word == "--" {
                onlyArguments = true
            } else if word == "--help" || word == "-h" {
                return .help(path: path)
            } else if word == "--version", path.count == 1, !options.contains(where: { $0.name == "version" }) {
                return .version
            } else {
                try take(word, &rest, into: &invocation, path: path)
            }
        }
        try check(invocation.arguments, path: path)
        return .run(self, invocation)
    }

    private func choose(_ words: ArraySlice<String>, path: [Command]) throws(CommandError) -> Request {
        guard let word = words.first else { throw usage("say which command", path) }
        switch word {
        case "--help", "-h": return .help(path: path)
        case "--version" where path.count == 1: return .version
        case "help":
            var path = path
            for name in words.dropFirst() { path.append(try path.last!.subcommand(name, path)) }
            return .help(path: path)
        default:
            guard !word.hasPrefix("-") else {
                let known = path.count == 1 ? ["help", "version"] : ["help"]
                let near = nearest(to: String(word.drop { $0 == "-" }), among: known).map { "; did you mean --\($0)?" }
                throw usage("unknown option \(quoted(word))\(near ?? "")", path)
            }
            let command = try subcommand(word, path)
            return try command.parse(words.dropFirst(), path: path + [command])
        }
    }

    private func subcommand(_ name: String, _ path: [Command]) throws(CommandError) -> Command {
        if let command = subcommands.first(where: { $0.name == name }) { return command }
        let near = nearest(to: name, among: subcommands.map(\.name)).map { "; did you mean \($0)?" } ?? ""
        throw usage("there is no command \(quoted(name))\(near)", path)
    }

    private func take(
        _ word: String, _ rest: inout ArraySlice<String>, into invocation: inout Invocation, path: [Command]
    ) throws(CommandError) {
        let isLong = word.hasPrefix("--")
        let text = word.drop { $0 == "-" }
        let sign = isLong ? text.firstIndex(of: "=") : nil
        let name = String(text[..<(sign ?? text.endIndex)])
        guard
            let option = options.first(where: {
                isLong ? $0.name == name : name.count == 1 && $0.letter == name.first
            })
        else {
            let near = isLong ? nearest(to: name, among: options.map(\.name) + ["help"]) : nil
            let hint = near.map { "; did you mean --\($0)?" } ?? ""
            throw usage("unknown option \(quoted(isLong ? "--\(name)" : word))\(hint)", path)
        }
        guard option.placeholder != nil else {
            guard sign == nil else { throw usage("--\(option.name) takes no value", path) }
            invocation.flags.insert(option.name)
            return
        }
        let value: String
        if let sign {
            value = String(text[text.index(after: sign)...])
        } else {
            guard let next = rest.popFirst() else { throw usage("\(option.usage): the value is missing", path) }
            value = next
        }
        guard option.repeats || invocation.options[option.name] == nil else {
            throw usage("--\(option.name) is given twice", path)
        }
        invocation.options[option.name, default: []].append(value)
    }

    private func check(_ given: [String], path: [Command]) throws(CommandError) {
        let needed = arguments.filter { $0.count == .one }
        if given.count < needed.count { throw usage("<\(needed[given.count].name)> is missing", path) }
        if given.count > arguments.count, arguments.last?.count != .any {
            throw usage("\(quoted(given[arguments.count])) is one word too many", path)
        }
    }

    private func usage(_ message: String, _ path: [Command]) -> CommandError {
        let names = path.map(\.name).joined(separator: " ")
        return CommandError(.usage, "\(names): \(message)\nSee \(names) --help.")
    }
}
