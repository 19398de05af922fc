using System.CommandLine;
using System.Globalization;
using CostOptimizer.Catalogue;
using CostOptimizer.Models.Speedups;
using CostOptimizer.Worker.CommandLine;
using static CostOptimizer.Worker.Models.ModelTable;

namespace CostOptimizer.Worker.Models;

/// <summary><c>model speedup</c>: how fast a workload is on other hardware.</summary>
internal static class SpeedupVerb
{
    public static Command Create()
    {
        var loadTests = LoadTestOption.Create();
        return ModelVerb.Of<SpeedupInput, SpeedupOutput>(
            "speedup",
            "Compare two devices for a workload: ratio, 80 % interval, grade of the evidence and the measurements used.",
            [loadTests],
            (input, parsed) => SpeedupModel.Run(
                input, BuiltInCatalogue.Hardware(), BuiltInCatalogue.Benchmarks(), LoadTestOption.Read(parsed.GetValue(loadTests) ?? [], "--load-tests")),
            Show);
    }

    private static void Show(Terminal terminal, SpeedupOutput output)
    {
        Write(
            terminal,
            $"{output.FromDevice} to {output.ToDevice}",
            [">Ratio", ">80 % interval", ">Log deviation", "Grade", ">Rows", ">Per instance", "Basis"],
            [[Number(output.Ratio), output.Ratio is null ? Nothing : $"{Number(output.P10)} to {Number(output.P90)}", Number(output.LogDeviation), output.Grade?.ToString() ?? Nothing, Number((decimal)output.RowsUsed), Number(output.InstanceRatio), output.Basis ?? "nothing relates the two devices"]]);
        Write(
            terminal,
            "Measurements used",
            ["Model", ">Batch", "Shape", "From", ">Items per second", "To", ">Items per second", ">Ratio", "Sources"],
            output.Rows.Select(row => new[]
            {
                row.Model, row.Batch?.ToString(CultureInfo.InvariantCulture) ?? Nothing, row.Shape, $"{row.From.Device} {row.From.Precision} {row.From.Stack}", Number(row.From.ItemsPerSecond),
                $"{row.To.Device} {row.To.Precision} {row.To.Stack}", Number(row.To.ItemsPerSecond), Number(row.Ratio), string.Join(", ", row.From.Sources.Union(row.To.Sources, StringComparer.Ordinal)),
            }));
        Write(terminal, "Why nothing better", ["Grade", "Reason"], output.WhyNothingBetter.Select(missing => new[] { missing.Grade.ToString(), missing.Reason }));
    }
}
