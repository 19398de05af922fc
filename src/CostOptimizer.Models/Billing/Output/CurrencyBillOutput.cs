using System.ComponentModel;

namespace CostOptimizer.Models.Billing;

public sealed record CurrencyBillOutput(
    [property: Description("Currency of every amount of this bill.")] string Currency,
    [property: Description("Sums over the window.")] TotalsOutput Totals,
    [property: Description("By key, account, offering and kind, in that order.")] IReadOnlyList<LineOutput> Lines,
    [property: Description("Every commitment, used or not, ordered by id.")] IReadOnlyList<CommitmentOutput> Commitments,
    [property: Description("By offering over all accounts, as consolidated bills blend rates.")] IReadOnlyList<OfferingOutput> Offerings);
