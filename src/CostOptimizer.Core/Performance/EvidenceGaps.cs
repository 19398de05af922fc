using System.Globalization;

namespace CostOptimizer.Core.Performance;

/// <summary>Says, for each grade better than the one found, what was missing.</summary>
internal sealed class EvidenceGaps(LoadTestEvidence loadTests, Knowledge knowledge, SpeedupQuery query)
{
    private readonly string _model = query.Workload.Model ?? "";
    private readonly StandIn _from = knowledge.MeasuredAs(query.FromDevice);
    private readonly StandIn _to = knowledge.MeasuredAs(query.ToDevice);

    /// <param name="found">Null when nothing was found.</param>
    public IEnumerable<MissingEvidence> Above(EvidenceGrade? found)
    {
        (EvidenceGrade Grade, Func<string> Why)[] rungs =
        [
            (EvidenceGrade.M, () => loadTests.WhyNone(query)),
            (EvidenceGrade.A, WhyNotSameModel),
            (EvidenceGrade.B, WhyNotRelated),
            (EvidenceGrade.C, () => $"No data sheet relates {query.FromDevice} and {query.ToDevice}."),
        ];
        return rungs
            .Where(rung => found is null || rung.Grade < found)
            .Select(rung => new MissingEvidence(rung.Grade, rung.Why()));
    }

    private string WhyNotSameModel()
    {
        if (StandsIn() is { } standIn)
        {
            return standIn;
        }

        if (_model.Length == 0)
        {
            return "No model is declared.";
        }

        if (knowledge.Families.Resolve(_model) is not { } match)
        {
            return $"No published measurement is of {_model}.";
        }

        if (!match.IsExact)
        {
            return $"No published measurement is of {_model}; {match.Family} is a relative by name.";
        }

        var pairs = knowledge.Pairs(_from.Device, _to.Device).Where(pair => pair.Family == match.Family).ToList();
        return pairs.Count == 0
            ? $"{match.Family} is not measured on both {query.FromDevice} and {query.ToDevice} under conditions that compare."
            : $"{match.Family} is measured on both, but not in {query.Workload.Precision?.ToString().ToUpperInvariant()}: {pairs.Count.ToString(CultureInfo.InvariantCulture)} pairs are in other precisions.";
    }

    private string WhyNotRelated()
    {
        if (StandsIn() is { } standIn)
        {
            return standIn;
        }

        var tasks = knowledge.Tasks(query.Workload);
        return tasks.Count == 0
            ? "Neither a known model nor a known task is declared."
            : $"No model of the task {string.Join(" or ", tasks)}{(query.Workload.Bound is { } bound ? $" bound by {Basis.Word(bound)}" : "")} is measured on both {query.FromDevice} and {query.ToDevice}.";
    }

    /// <summary>What is measured on a twin counts as specifications only.</summary>
    private string? StandsIn() =>
        _from.Device != query.FromDevice ? $"{query.FromDevice} has no measurements; {_from.Device} stands in for it."
        : _to.Device != query.ToDevice ? $"{query.ToDevice} has no measurements; {_to.Device} stands in for it."
        : null;
}
