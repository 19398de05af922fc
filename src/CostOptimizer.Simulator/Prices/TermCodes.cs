namespace CostOptimizer.Simulator.Prices;

/// <summary>The codes that make up price list keys (SKU.term.rate).</summary>
internal static class TermCodes
{
    public const string Upfront = "2TG2D8R56U";

    /// <summary>Offer term code of on-demand; China has its own.</summary>
    public static string OnDemand(string partition) => partition == "aws-cn" ? "5Y9WH78GDR" : "JRTCKXETXF";

    /// <summary>Rate code of an hourly price; China has its own.</summary>
    public static string Hourly(string partition) => partition == "aws-cn" ? "Q7UJUT2CE6" : "6YS6EN2CT7";

    /// <summary>Offer term code of a reserved term (commercial partition; China's are not established).</summary>
    public static string Reserved(ReservedRate rate) => (rate.OfferingClass, rate.TermYears, rate.PaymentOption) switch
    {
        ("standard", 1, "No Upfront") => "4NA7Y494T4",
        ("standard", 1, "Partial Upfront") => "HU7G6KETJZ",
        ("standard", 1, "All Upfront") => "6QCMYABX3D",
        ("standard", 3, "No Upfront") => "BPH4J8HBKS",
        ("standard", 3, "Partial Upfront") => "38NPMPTW36",
        ("standard", 3, "All Upfront") => "NQ3QZPMQV9",
        ("convertible", 1, "No Upfront") => "7NE97W5U4E",
        ("convertible", 1, "Partial Upfront") => "CUZHX8X6JH",
        ("convertible", 1, "All Upfront") => "VJWZNREJX2",
        ("convertible", 3, "No Upfront") => "Z2E3P23VKM",
        ("convertible", 3, "Partial Upfront") => "R5XV2EPZQZ",
        ("convertible", 3, "All Upfront") => "MZU6U2429S",
        _ => throw new ArgumentException($"No term code for {rate}.", nameof(rate)),
    };
}
