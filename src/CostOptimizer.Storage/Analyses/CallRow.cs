using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Analyses;

internal sealed record CallRow
{
    public static readonly TableInsert<CallRow> Insert = new("ApiCall");

    public const string SelectByRun = """
        SELECT Service, Operation, AccountId, Region, Calls, Units, Cost, Currency
        FROM ApiCall
        WHERE RunNumber = @RunNumber
        """;

    public long RunNumber { get; init; }

    public string Service { get; init; } = "";

    public string Operation { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Region { get; init; } = "";

    public long Calls { get; init; }

    public long Units { get; init; }

    public decimal Cost { get; init; }

    public string Currency { get; init; } = "";

    public static CallRow From(long runNumber, ApiCallCount count) => new()
    {
        RunNumber = runNumber,
        Service = count.Service,
        Operation = count.Operation,
        AccountId = count.AccountId,
        Region = count.Region,
        Calls = count.Calls,
        Units = count.Units,
        Cost = count.Cost.Amount,
        Currency = count.Cost.Currency.Code,
    };

    public ApiCallCount ToCount() =>
        new(Service, Operation, AccountId, Region, Calls, Units, new Money(Cost, new Currency(Currency)));
}
