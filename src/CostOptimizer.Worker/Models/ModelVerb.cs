using System.CommandLine;
using System.Text.Json;
using CostOptimizer.Models.Json;
using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model</c>: each part of the model on a documented JSON file, without AWS, settings or storage.</summary>
internal static class ModelVerb
{
    public static Command Create() => new("model", "Run one part of the model on a JSON file; docs/model describes every member.")
    {
        BillVerb.Create(),
        BuyVerb.Create(),
        SizeVerb.Create(),
        SpeedupVerb.Create(),
        PlanVerb.Create(),
        ValidateVerb.Create(),
    };

    /// <summary>A verb that reads one document, computes and shows one result.</summary>
    /// <param name="work">Pure: nothing is written before it returns.</param>
    public static Command Of<TInput, TOutput>(
        string name, string description, Func<TInput, TOutput> work, Action<Terminal, TOutput> show)
        where TInput : class =>
        Of<TInput, TOutput>(name, description, [], (input, _) => work(input), show);

    /// <inheritdoc cref="Of{TInput, TOutput}(string, string, Func{TInput, TOutput}, Action{Terminal, TOutput})"/>
    public static Command Of<TInput, TOutput>(
        string name, string description, IReadOnlyList<Option> options, Func<TInput, ParseResult, TOutput> work, Action<Terminal, TOutput> show, Choices<TOutput>? choices = null)
        where TInput : class
    {
        var file = new Option<string>("--file") { Description = "The document; - for stdin, the default.", DefaultValueFactory = _ => ModelDocument.StandardInput };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of the document and stop." };
        var command = new Command(name, description) { file, schema };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            if (parsed.GetValue(schema))
            {
                terminal.WriteJson(DocumentSchema.Of(typeof(TInput), $"Input of costopt model {name}", isInput: true), ModelJson.Indented);
                return ExitCode.Done;
            }

            var bytes = choices?.IsFileOptional == true && parsed.GetResult(file) is not { Implicit: false }
                ? ModelDocument.Empty
                : await ModelDocument.ReadAsync(parsed.GetRequiredValue(file), cancellationToken);
            var output = ModelDocument.Faultless(() => work(DocumentReader.Read<TInput>(bytes), parsed));
            if (terminal.Json)
            {
                terminal.WriteJson(output, choices?.Json ?? ModelJson.Indented);
            }
            else
            {
                show(terminal, output);
            }

            return choices?.ExitCodeOf?.Invoke(output) ?? ExitCode.Done;
        });
        return command;
    }

    /// <param name="IsFileOptional">Without <c>--file</c> the document is an empty object, and stdin is left alone.</param>
    /// <param name="ExitCodeOf">What the result says to a caller.</param>
    /// <param name="Json">How the result is written; as the model's parts are when null.</param>
    public sealed record Choices<TOutput>(bool IsFileOptional = false, Func<TOutput, int>? ExitCodeOf = null, JsonSerializerOptions? Json = null);
}
