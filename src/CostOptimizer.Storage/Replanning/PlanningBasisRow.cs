using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Replanning;

internal sealed record PlanningBasisRow
{
    public static readonly TableInsert<PlanningBasisRow> Insert = new("PlanningBasis");

    public const string SelectNumber = "SELECT BasisNumber FROM PlanningBasis WHERE RunId = @RunId";

    public const string SelectNextNumber = "SELECT COALESCE(MAX(BasisNumber), 0) + 1 FROM PlanningBasis";

    public const string SelectByRun = "SELECT Document FROM PlanningBasis WHERE RunId = @RunId";

    public const string DeleteUpTo = "DELETE FROM PlanningBasis WHERE BasisNumber <= @BasisNumber";

    public long BasisNumber { get; init; }

    public string RunId { get; init; } = "";

    public byte[] Document { get; init; } = [];
}
