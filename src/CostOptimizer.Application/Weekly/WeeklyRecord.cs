using System.Text.Json.Serialization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>
/// What one week came to, for all or part of the estate: the one record that e-mail, spreadsheet, dashboard and alerts
/// read, so that the same number is the same everywhere. Savings are per month of 730 hours, as in the rest of the product;
/// what is per week says so in its name.
/// </summary>
/// <param name="TimeZone">IANA or system id of the zone by whose clock the week begins and ends.</param>
/// <param name="Window">The week's hours, UTC.</param>
/// <param name="RunId">The analysis that all figures of spend and savings come from.</param>
/// <param name="PreviousRunId">The one that the week before was told by; null when there is none to compare with.</param>
/// <param name="AsOfUtc">Decisions up to here are counted: the end of the run, or the newest decision after it.</param>
/// <param name="Origin">As the run has it: <c>AWS</c>, or <c>simulated estate demo</c>.</param>
/// <param name="Lookback">The hours that the run read; averages and savings rest on all of them.</param>
/// <param name="PrivateDiscount">Off list prices, 0..1, as the run's policy had it.</param>
/// <param name="Months">The part of the week in each UTC month that was read: AWS bills by those; one or two.</param>
/// <param name="HoursRead">Hours of the week that the run read; the others are in no figure.</param>
/// <param name="Totals">One per currency, ordered by code; currencies never add.</param>
/// <param name="Fleets">Ordered by currency, then by what they cost in the week, the dearest first.</param>
/// <param name="Proposals">Ordered by state, currency, and what waiting costs, the dearest first.</param>
/// <param name="Expiring">Commitments that end within 90 days, the next first.</param>
public sealed record WeeklyRecord(
    IsoWeek Week,
    string TimeZone,
    Window Window,
    WeeklyScope Scope,
    string RunId,
    string? PreviousRunId,
    DateTime AsOfUtc,
    RunStatus RunStatus,
    string Origin,
    Window Lookback,
    decimal PrivateDiscount,
    IReadOnlyList<Window> Months,
    int HoursRead,
    IReadOnlyList<WeeklyTotal> Totals,
    IReadOnlyList<WeeklyFleet> Fleets,
    IReadOnlyList<WeeklyProposal> Proposals,
    IReadOnlyList<WeeklyMovement> Movements,
    IReadOnlyList<ExpiringCommitment> Expiring,
    IReadOnlyList<WeeklyRisk> Risks,
    WeeklyDataQuality Data,
    ServiceCost ServiceCost)
{
    [JsonIgnore] // Part of the window.
    public int HoursInWeek => (int)Window.Length.TotalHours;

    /// <summary>Whether spend covers every hour of the week.</summary>
    [JsonIgnore] // Follows from the hours.
    public bool IsWholeWeek => HoursRead == HoursInWeek;
}
