using System.CommandLine;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reports;
using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Verbs;

/// <summary><c>report</c>: an analysis as one HTML file.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var output = new Option<FileInfo?>("--output", "-o") { Description = "File to write; costopt-report-<run>.html here by default." };
        var command = new Command("report", "Write the report of the latest analysis as one self-contained HTML file.") { SharedOptions.Run, output };
        command.Does(async (parsed, terminal, cancellationToken) =>
        {
            await using var services = StoredResult.Services(parsed.GetValue(SharedOptions.Config));
            var result = await StoredResult.ReadAsync(services, parsed.GetValue(SharedOptions.Run), terminal, cancellationToken);
            if (result is null)
            {
                return ExitCode.NotFound;
            }

            var file = parsed.GetValue(output) ?? new FileInfo($"costopt-report-{result.Run.Id}.html");
            await WriteAsync(services.GetRequiredService<IReportWriter>(), result, file, cancellationToken);
            if (terminal.Json)
            {
                terminal.WriteJson(new { Run = result.Run.Id, Report = file.FullName });
            }
            else
            {
                terminal.WriteLine($"Report: {file.FullName}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes beside the file and moves it into place, so that a failure leaves no half a report.</summary>
    public static async Task WriteAsync(IReportWriter writer, AnalysisResult result, FileInfo file, CancellationToken cancellationToken)
    {
        file.Directory?.Create();
        var draft = file.FullName + ".part";
        try
        {
            await using (var stream = File.Create(draft))
            {
                await writer.WriteAsync(result, stream, cancellationToken);
            }

            File.Move(draft, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
