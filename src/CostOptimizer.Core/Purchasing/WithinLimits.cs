using CostOptimizer.Core.Purchasing.Prices;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Makes of a blend a purchase that can be bought and that uses the limits in full.</summary>
/// <remarks>
/// A blend covers more than the sum of its parts, and fractions of reservations are not sold. So the purchase goes from one within the
/// limits towards the blend, or past it, as far as they allow; what whole reservations leave of them goes to a plan, or to single
/// reservations. Cost is convex in what is bought, hence what lies between costs no more than its share of both ends.
/// </remarks>
internal sealed class WithinLimits(CoverModel model, PurchaseLimits limits)
{
    /// <summary>Of what is coverable or of the budget: less is not worth another step.</summary>
    private const double Fine = 1e-7;

    /// <summary>To the bound, money an hour: half of the cent that is promised.</summary>
    private const double NearEnough = 0.005;

    private const int MostSteps = 16;
    private const double Farthest = 1.2;
    private const int MostSingles = 24;
    private const double WorkForSingles = 4e7;

    public BoughtPart Of(PricedResult found)
    {
        var nothing = new BoughtPart(model, new double[model.OnSale], found.Bound);
        BoughtPart[] parts = [.. found.Blend.OrderByDescending(part => part.Share).Select(part => nothing with { Units = SellableUnits.Nearest(model, part.Point.Units) })];
        var from = Array.Find(parts, part => limits.AreKept(part)) ?? nothing;
        if (found.IsFree && from != nothing)
        {
            return from;
        }

        var target = found.Units();
        var assembled = ToCap(nothing with { Units = new BlendAssembly(model, found, limits.Budget).Units() }, target);
        if (assembled.Gap <= NearEnough && limits.AreKept(assembled))
        {
            return assembled;
        }

        BoughtPart At(double share) => nothing with
        {
            Units = SellableUnits.Spread(model, [.. from.Units.Select((value, unit) => Math.Clamp(value + (share * (target[unit] - value)), 0, model.Most[unit]))]),
        };
        var whole = At(1);
        var near = Fill(limits.AreKept(whole) ? Last(whole, 1, Farthest, At) : Last(from, 0, 1, At), target);
        near = near.Cost < from.Cost ? near : from;
        return assembled.Cost < near.Cost && limits.AreKept(assembled) ? assembled : near;
    }

    /// <summary>Sells back what exceeds the limits by rounding and by usage moved to spot: plans evenly, then reservations.</summary>
    public BoughtPart Shrink(BoughtPart part)
    {
        if (limits.AreKept(part))
        {
            return part;
        }

        BoughtPart Scaled(double share) => part with
        {
            Units = SellableUnits.Nearest(model, [.. part.Units.Select((value, unit) => IsWhole(unit) ? value : value * share)]),
        };
        var without = Scaled(0);
        while (!limits.AreKept(without) && LeastWorth(without) is var unit && unit >= 0)
        {
            without = part = With(without, unit, without.Units[unit] - 1);
        }

        return limits.AreKept(without) ? Last(without, 0, 1, Scaled) : without;
    }

    /// <summary>The farthest within the limits, between one within them and one that need not be.</summary>
    private BoughtPart Last(BoughtPart within, double low, double high, Func<double, BoughtPart> at, Func<BoughtPart, double>? slackOf = null)
    {
        var beyond = at(high);
        slackOf ??= part => limits.Slack(part);
        var (slack, excess) = (slackOf(within), slackOf(beyond));
        if (excess >= 0)
        {
            return beyond;
        }

        for (var (step, side) = (0, 0); step < MostSteps && slack > Fine && high > low; step++)
        {
            // By the straight line, the end that stays counted half each time (Illinois).
            var middle = low + ((high - low) * Math.Clamp(slack / (slack - excess), 0.01, 0.99));
            var tried = at(middle);
            if (slackOf(tried) is var left && left >= 0)
            {
                (within, low, slack, excess, side) = (tried, middle, left, side > 0 ? excess / 2 : excess, 1);
            }
            else
            {
                (high, excess, slack, side) = (middle, left, side < 0 ? slack / 2 : slack, -1);
            }
        }

        return within;
    }

    /// <summary>Buys as much of a plan that is paid by the hour, or as little, as the cap allows.</summary>
    private BoughtPart ToCap(BoughtPart part, double[] target)
    {
        var slack = limits.CapSlack(part);
        var plan = Enumerable.Range(0, model.OnSale).Where(unit => !IsWhole(unit) && target[unit] > 0 && (model.Upfronts[unit] == 0 || double.IsInfinity(limits.Budget))).OrderByDescending(unit => target[unit]).FirstOrDefault(-1);
        if (plan < 0 || double.IsInfinity(slack))
        {
            return part;
        }

        BoughtPart At(double amount) => With(part, plan, SellableUnits.Cut(amount));
        var more = slack < 0
            ? Last(At(0), 0, part.Units[plan], At, part => limits.CapSlack(part))
            : Last(part, part.Units[plan], model.Most[plan], At, part => limits.CapSlack(part));
        return slack < 0 || more.Cost < part.Cost ? more : part;
    }

    private BoughtPart Fill(BoughtPart part, double[] target)
    {
        var plan = Enumerable.Range(0, model.OnSale).Where(unit => !IsWhole(unit) && target[unit] > 0).OrderByDescending(unit => target[unit]).FirstOrDefault(-1);
        if (plan >= 0 && limits.Slack(part) > Fine)
        {
            var more = Last(part, part.Units[plan], model.Most[plan], amount => part with { Units = SellableUnits.Nearest(model, With(part, plan, amount).Units) });
            part = more.Cost < part.Cost ? more : part;
        }

        var singles = Enumerable.Range(0, model.OnSale)
            .Where(unit => IsWhole(unit) && target[unit] > part.Units[unit])
            .OrderByDescending(unit => target[unit] - part.Units[unit])
            .ThenBy(unit => unit)
            .Take((int)Math.Min(MostSingles, WorkForSingles / model.Work));
        foreach (var unit in singles)
        {
            var more = With(part, unit, part.Units[unit] + 1);
            part = more.Cost < part.Cost && limits.AreKept(more) ? more : part;
        }

        return part;
    }

    private static BoughtPart With(BoughtPart part, int unit, double value)
    {
        var units = (double[])part.Units.Clone();
        units[unit] = value;
        return part with { Units = units };
    }

    private int LeastWorth(BoughtPart part)
    {
        var values = part.Evaluator.LastUnitValues(part.Units);
        return Enumerable.Range(0, part.Units.Length)
            .Where(unit => part.Units[unit] >= 1 && IsWhole(unit))
            .OrderBy(unit => values[unit] / model.Fees[unit])
            .FirstOrDefault(-1);
    }

    private bool IsWhole(int unit) => model.Sources[unit].Sale!.IsWhole;
}
