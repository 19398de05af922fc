using System.Text.Json;
using CostOptimizer.Application.Json;
using Spectre.Console;

namespace CostOptimizer.Worker.CommandLine;

/// <summary>The two streams a verb writes to: results on stdout, messages on stderr.</summary>
/// <param name="json">True when stdout belongs to a program: then it carries one JSON document and nothing else.</param>
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole messages, TextWriter standardOutput, bool json)
{
    // Without a terminal Spectre assumes 80 columns, which folds tables that a log viewer could show whole.
    private const int RedirectedWidth = 160;

    public bool Json { get; } = json;

    /// <summary>Results for a person. With <see cref="Json"/> these go to stderr, so that stdout stays clean.</summary>
    public IAnsiConsole Output { get; } = json ? messages : output;

    public IAnsiConsole Messages { get; } = messages;

    public static Terminal Standard(bool json) => new(
        Create(Console.Out, Console.IsOutputRedirected),
        Create(Console.Error, Console.IsErrorRedirected),
        Console.Out,
        json);

    /// <summary>One line of results, whatever its length: a path that a person copies must not be folded.</summary>
    public void WriteLine(string line) => (Json ? Console.Error : standardOutput).WriteLine(line);

    public void WriteJson<T>(T value) => WriteJson(value, ResultJson.Indented);

    public void WriteJson<T>(T value, JsonSerializerOptions options) =>
        standardOutput.WriteLine(JsonSerializer.Serialize(value, options));

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
