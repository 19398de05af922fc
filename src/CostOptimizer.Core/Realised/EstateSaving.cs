using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>
/// What all moves together saved in a week in one currency: one simulation of the estate without any of them, never the
/// sum of their own savings.
/// </summary>
/// <param name="Moves">Measured moves.</param>
/// <param name="OfMoves">Sum of their own savings.</param>
/// <param name="Together">What the whole saves otherwise than its parts: freed and shared commitments.</param>
public sealed record EstateSaving(Currency Currency, DateTime WeekUtc, int Moves, Money OfMoves, Money Together)
{
    public Money Total => OfMoves + Together;
}
