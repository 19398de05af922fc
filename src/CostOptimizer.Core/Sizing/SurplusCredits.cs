using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Sizing;

/// <summary>
/// What a burstable instance in unlimited mode costs above its hourly price: CPU beyond the baseline is billed by the
/// vCPU-hour (EC2 user guide, burstable performance instances).
/// </summary>
/// <param name="Baseline">CPU share that the price includes, 0..1.</param>
/// <param name="SurplusPerVCpuHour">Price of a vCPU-hour above the baseline.</param>
public sealed record SurplusCredits(int VCpus, HourlyRate Price, double Baseline, Money SurplusPerVCpuHour)
{
    /// <param name="cpuShare">Mean CPU share of a day or longer, 0..1: within it, earned credits even out.</param>
    /// <exception cref="CurrencyMismatchException">Price and surplus differ in currency.</exception>
    public HourlyRate At(double cpuShare) =>
        new(Price.PerHour + (SurplusPerVCpuHour * (VCpus * (decimal)Math.Max(0, cpuShare - Baseline))));

    /// <summary>The mean CPU share above which an instance with a fixed price is the cheaper one.</summary>
    /// <returns>Null when the fixed price is never reached, even at full load; the baseline or less is its own break-even.</returns>
    /// <exception cref="CurrencyMismatchException">The prices' currencies differ.</exception>
    public double? BreakEven(HourlyRate fixedPrice)
    {
        var difference = fixedPrice.PerHour - Price.PerHour;
        var perShare = SurplusPerVCpuHour.Amount * VCpus;
        var share = Baseline + (double)(Math.Max(0m, difference.Amount) / perShare);
        return share <= 1 ? share : null;
    }
}
