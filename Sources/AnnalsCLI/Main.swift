import ArgumentParser
import Foundation

/// Where the program starts and ends: every error becomes one line on standard error and an exit code.
@main
enum Main {
    static func main() async {
        // A reader that has seen enough (`annals list Person | head`) closes the pipe: the next write then says so.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try AnnalsCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as Status {
            status.end()
        } catch is StandardOutput.Closed {
            Status.success.end()
        } catch {
            let failure = Failure(error) ?? Failure(status: .fault, message: "\(error)")
            if failure.status == .fault, AnnalsCommand.exitCode(for: error) != .failure {
                AnnalsCommand.exit(withError: error)
            }
            Terminal.say(failure.message)
            failure.status.end()
        }
    }
}
