using CostOptimizer.Application.Analysis;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record RunRow
{
    public static readonly TableInsert<RunRow> Insert = new("Run");

    public const string SelectNumber = "SELECT RunNumber FROM Run WHERE RunId = @RunId";

    public const string SelectNextNumber = "SELECT COALESCE(MAX(RunNumber), 0) + 1 FROM Run";

    // A run that failed or was cancelled has nothing to show; the last one that has is the newest. One over part of the
    // estate stands for it only until the whole has been read, and one that supposes things never does.
    public const string SelectLatestNumber = """
        SELECT RunNumber
        FROM (SELECT RunNumber,
                     ROW_NUMBER() OVER (ORDER BY CASE WHEN Extent = 'whole' THEN 0 ELSE 1 END, StartedAtUtc DESC, RunId DESC) AS Place
              FROM Run
              WHERE Status IN ('succeeded', 'partial') AND Extent <> 'whatIf') AS Finished
        WHERE Place = 1
        """;

    public const string SelectByNumber = "SELECT Document FROM Run WHERE RunNumber = @RunNumber";

    public const string SelectNewest = """
        SELECT Document
        FROM (SELECT Document, ROW_NUMBER() OVER (ORDER BY StartedAtUtc DESC, RunId DESC) AS Place FROM Run) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public long RunNumber { get; init; }

    public string RunId { get; init; } = "";

    public DateTime StartedAtUtc { get; init; }

    public DateTime? FinishedAtUtc { get; init; }

    public string Status { get; init; } = "";

    public DateTime WindowFromUtc { get; init; }

    public DateTime WindowToUtc { get; init; }

    public string Origin { get; init; } = "";

    public string Extent { get; init; } = "";

    public string Document { get; init; } = "";

    public static RunRow From(long runNumber, AnalysisRun run) => new()
    {
        RunNumber = runNumber,
        RunId = run.Id,
        StartedAtUtc = run.StartedAtUtc,
        FinishedAtUtc = run.FinishedAtUtc,
        Status = EnumText.Of(run.Status),
        WindowFromUtc = run.Window.FromUtc,
        WindowToUtc = run.Window.ToUtc,
        Origin = StoredText.Write(run.Origin),
        Extent = run.WhatIf is not null ? "whatIf" : run.Scope.CoversEverything() ? "whole" : "part",
        Document = Rows.Document.Write(run),
    };
}
