using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Reports.Weekly.Csv;

/// <summary>The record's two long lists for programs; the same in every language.</summary>
internal static class WeeklyCsv
{
    private static readonly string[] FleetColumns =
    [
        "Week", "FleetId", "Fleet", "AccountId", "AccountName", "Region", "Service", "InstanceType", "Instances", "State", "InstanceHoursInWeek", "Currency", "SpentInWeek", "ListInWeek",
        "EffectivePerMonth", "RunId",
    ];

    private static readonly string[] DecisionColumns =
    [
        "Week", "RecommendationId", "FleetId", "Fleet", "AccountId", "Region", "State", "Verdict", "Action", "From", "To", "Currency", "SavingPerMonthP10", "SavingPerMonthP50", "SavingPerMonthP90",
        "WaitingPerWeek", "OneOffCost", "PaybackMonths", "Evidence", "HighestRisk", "StartMonth", "DecidedBy", "DecidedAt", "SnoozedUntil", "Reason", "Headline", "RunId",
    ];

    public static Task WriteFleetsAsync(WeeklyRecord record, Stream destination, CancellationToken cancellationToken) => CsvTable.WriteAsync(
        FleetColumns,
        record.Fleets.Select(fleet => (object?[])
        [
            record.Week.ToString(), fleet.Id.Value, fleet.Name, fleet.AccountId, fleet.AccountName, fleet.Region.Code, fleet.Service, fleet.TypeName, fleet.Count, fleet.State, fleet.InstanceHours,
            fleet.EffectivePerMonth?.Currency.Code, fleet.SpentInWeek?.Value.Amount, fleet.ListInWeek?.Value.Amount, fleet.EffectivePerMonth?.Amount, record.RunId,
        ]),
        destination,
        cancellationToken);

    public static Task WriteDecisionsAsync(WeeklyRecord record, Stream destination, CancellationToken cancellationToken) => CsvTable.WriteAsync(
        DecisionColumns,
        record.Proposals.Select(proposal => (object?[])
        [
            record.Week.ToString(), proposal.RecommendationId, proposal.FleetId.Value, proposal.FleetName, proposal.AccountId, proposal.Region.Code, proposal.State, proposal.Verdict, proposal.Action,
            WeeklyWords.Instances(proposal.FromCount, proposal.Service, proposal.FromType), WeeklyWords.Instances(proposal.Count, proposal.Service, proposal.TypeName),
            proposal.Savings?.P50.Currency.Code, proposal.Savings?.P10.Amount, proposal.Savings?.P50.Amount, proposal.Savings?.P90.Amount, proposal.WaitingPerWeek?.Amount, proposal.OneOffCost?.Amount,
            proposal.PaybackMonths, proposal.Evidence, proposal.HighestRisk, proposal.StartMonthUtc, proposal.DecidedBy, proposal.DecidedAtUtc, proposal.SnoozedUntilUtc, proposal.Reason, proposal.Headline,
            record.RunId,
        ]),
        destination,
        cancellationToken);
}
