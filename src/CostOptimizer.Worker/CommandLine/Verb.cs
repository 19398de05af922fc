using System.CommandLine;
using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CostOptimizer.Worker.CommandLine;

/// <summary>The outer edge of every verb: turns what can go wrong into sentences on stderr and an exit code.</summary>
internal static class Verb
{
    private const int LongestSentence = 1000;

    public static void Does(this Command command, Func<ParseResult, Terminal, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var terminal = Terminal.Standard(parsed.GetValue(SharedOptions.Json));
            try
            {
                return await work(parsed, terminal, cancellationToken);
            }
            catch (BadInputException exception)
            {
                return Refuse(terminal, exception.Faults);
            }
            catch (OptionsValidationException exception)
            {
                return Refuse(terminal, exception.Failures);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                terminal.Messages.WriteLine("Interrupted; nothing of an unfinished analysis was stored.");
                return ExitCode.Cancelled;
            }
            catch (Exception exception) when (exception is SourceException or StorageException or IOException or UnauthorizedAccessException)
            {
                Complain(terminal, exception.Message);
                return ExitCode.Failed;
            }
            catch (Exception exception)
            {
                // The outer edge of the program: a person gets a sentence, whatever broke.
                Complain(terminal, $"This should not have happened ({exception.GetType().Name}): {exception.Message}");
                return ExitCode.Failed;
            }
        });

    private static int Refuse(Terminal terminal, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            Complain(terminal, fault);
        }

        return ExitCode.BadInput;
    }

    private static void Complain(Terminal terminal, string sentence) =>
        terminal.Messages.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]error:[/] {PlainText.Clean(sentence, LongestSentence)}");
}
