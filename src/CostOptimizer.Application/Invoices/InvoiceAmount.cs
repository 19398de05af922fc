using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Invoices;

/// <summary>What an invoice says of one week: effective (amortized) cost.</summary>
/// <param name="WeekUtc">Monday 00:00 UTC.</param>
/// <param name="Fleet">Null where no resource id and no tag leads to a fleet.</param>
/// <param name="Rows">Rows of the export that it is made of.</param>
public sealed record InvoiceAmount(DateTime WeekUtc, FleetId? Fleet, InvoiceKind Kind, Money Cost, long Rows);
