using System.CommandLine;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.Validation;
using CostOptimizer.Worker.CommandLine;
using static CostOptimizer.Worker.Models.ModelTable;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model validate</c>: cross-validation of the performance model.</summary>
internal static class ValidateVerb
{
    public static Command Create()
    {
        var loadTests = LoadTestOption.Create();
        return ModelVerb.Of<ValidateInput, ValidateOutput>(
            "validate",
            "Leave measured ratios out, predict them and report the errors; exit code 1 when a stated 80 % interval holds less than 72 % or more than 88 %.",
            [loadTests],
            (input, parsed) => ValidateModel.Run(
                input, BuiltInCatalogue.Hardware(), BuiltInCatalogue.Benchmarks(), LoadTestOption.Read(parsed.GetValue(loadTests) ?? [], "--load-tests")),
            Show,
            new ModelVerb.Choices<ValidateOutput>(IsFileOptional: true, output => output.IsCalibrated ? ExitCode.Done : ExitCode.Failed));
    }

    private static void Show(Terminal terminal, ValidateOutput output)
    {
        Show(terminal, "By grade and kind of evidence", output.Grades);
        Show(terminal, "By grade and pair of devices", output.Pairs);
        Write(
            terminal,
            "Your own load tests",
            ["Model", "From", "To", ">Measured", ">Predicted", "Grade", ">Log error", "Inside the 80 % interval"],
            output.OwnTests.Select(test => new[]
            {
                test.Model, test.FromDevice, test.ToDevice, Number(test.Measured), Number(test.Predicted), test.Grade?.ToString() ?? Nothing, Number(test.LogError),
                test.InsideInterval switch { true => "yes", false => "no", null => Nothing },
            }));
        terminal.WriteLine(output.IsCalibrated
            ? "Every kind of evidence with 30 or more left-out ratios holds 72 % to 88 % of them in its stated 80 % interval."
            : "A stated 80 % interval does not hold 72 % to 88 % of the left-out ratios: see Calibrated.");
    }

    private static void Show(Terminal terminal, string title, IEnumerable<AccuracyOutput> rows) => Write(
        terminal,
        title,
        ["Grade", "Evidence", ">Left out", ">Median error", ">Log deviation", ">Inside 80 %", "Calibrated"],
        rows.Select(row => new[]
        {
            row.Grade.ToString(), row.Subject, Number((decimal)row.Ratios), Share(row.MedianAbsoluteError), Number(row.LogDeviation), Share(row.InsideInterval),
            row.IsCalibrated switch { true => "yes", false => "no", null => Nothing },
        }));
}
