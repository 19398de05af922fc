using System.CommandLine;
using CostOptimizer.Worker.CommandLine;
using Spectre.Console;

namespace CostOptimizer.Worker.Access;

/// <summary>Where a password comes from: never from an argument, which other users of the machine can see.</summary>
internal static class PasswordInput
{
    private const string StandardInput = "-";

    public static Option<string?> Option() => new("--password-file")
    {
        Description = "File whose first line is the password, or - for standard input; asked for on the terminal by default.",
    };

    /// <exception cref="BadInputException">There is neither a file nor anybody to ask.</exception>
    public static async Task<string> ReadAsync(string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            using var reader = file == StandardInput ? Console.In : new StreamReader(file);
            return await reader.ReadLineAsync(cancellationToken) ?? "";
        }

        if (Console.IsInputRedirected || !terminal.Messages.Profile.Capabilities.Interactive)
        {
            throw new BadInputException(["There is no terminal to ask for the password: give --password-file FILE, or - for standard input."]);
        }

        var password = await AskAsync("Password:", terminal, cancellationToken);
        return await AskAsync("The same again:", terminal, cancellationToken) == password
            ? password
            : throw new BadInputException(["The two passwords differ: type the same one twice."]);
    }

    private static Task<string> AskAsync(string question, Terminal terminal, CancellationToken cancellationToken) =>
        new TextPrompt<string>(question).Secret(null).ShowAsync(terminal.Messages, cancellationToken);
}
