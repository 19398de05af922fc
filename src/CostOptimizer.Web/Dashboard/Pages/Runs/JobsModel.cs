using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;

namespace CostOptimizer.Web.Dashboard.Pages.Runs;

/// <param name="Jobs">Newest first.</param>
/// <param name="Kinds">Of all jobs and schedules listed, to choose from.</param>
/// <param name="State">That jobs were asked for in; null for all.</param>
/// <param name="Kind">That jobs were asked for of; null for all.</param>
public sealed record JobsModel(
    IReadOnlyList<JobStatus> Jobs,
    IReadOnlyList<ScheduleStatus> Schedules,
    IReadOnlyList<WorkerRecord> Workers,
    IReadOnlyList<string> Kinds,
    JobState? State,
    string? Kind);
