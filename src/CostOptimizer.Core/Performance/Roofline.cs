namespace CostOptimizer.Core.Performance;

/// <summary>
/// Speed of a device = peak × efficiency, the peak being operations, bandwidth, or their geometric mean where the
/// bound is not known. Efficiencies are fitted to the family ratios of the table by least squares on logarithms, with
/// a ridge that pulls a device of few rows towards its data sheet; only their differences matter.
/// </summary>
internal sealed class Roofline
{
    /// <summary>Weight of the data sheet, in families: one family's ratio moves a device half of the way.</summary>
    private const double Ridge = 1;

    private const int Sweeps = 200;
    private const double Converged = 1e-8;
    private readonly Dictionary<string, double> _logPeaks;
    private readonly Dictionary<string, double> _logEfficiencies;
    private readonly Dictionary<string, string> _groups;

    private Roofline(Dictionary<string, double> logPeaks, Dictionary<string, double> logEfficiencies, Dictionary<string, string> groups)
    {
        _logPeaks = logPeaks;
        _logEfficiencies = logEfficiencies;
        _groups = groups;
    }

    /// <param name="ratios">One ratio per family and device pair; all devices must have a peak in <paramref name="logPeaks"/>.</param>
    /// <param name="start">A fit to begin from, which saves sweeps and changes nothing else; null for none.</param>
    public static Roofline Fit(Dictionary<string, double> logPeaks, IReadOnlyList<FamilyRatio> ratios, Roofline? start)
    {
        var efficiencies = ratios.SelectMany(ratio => new[] { ratio.From, ratio.To })
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(name => name, name => start?.LogEfficiency(name) ?? 0);
        var devices = efficiencies.Keys.ToList();
        var index = devices.Index().ToDictionary(device => device.Item, device => device.Index);
        var edges = ratios.Select(ratio => (
            From: index[ratio.From],
            To: index[ratio.To],
            Excess: ratio.LogRatio - (logPeaks[ratio.To] - logPeaks[ratio.From]))).ToList();
        foreach (var (device, value) in devices.Zip(Solve([.. efficiencies.Values], edges)))
        {
            efficiencies[device] = value;
        }

        return new Roofline(logPeaks, efficiencies, Groups(devices, ratios));
    }

    public bool Knows(string device) => _logPeaks.ContainsKey(device);

    public bool IsFitted(string device) => _logEfficiencies.ContainsKey(device);

    /// <summary>True when measured ratios lead from the one to the other: else their efficiencies were fitted apart and do not compare.</summary>
    public bool AreFittedTogether(string one, string other) =>
        _groups.TryGetValue(one, out var group) && _groups.TryGetValue(other, out var otherGroup) && group == otherGroup;

    /// <summary>Efficiency relative to the fitted devices' mean, as a logarithm; 0 where nothing is fitted.</summary>
    public double LogEfficiency(string device) => _logEfficiencies.GetValueOrDefault(device);

    public double LogRatio(string from, string to) =>
        _logPeaks[to] - _logPeaks[from] + LogEfficiency(to) - LogEfficiency(from);

    /// <summary>By device, the first by name of all that measured ratios connect it with.</summary>
    private static Dictionary<string, string> Groups(List<string> devices, IReadOnlyList<FamilyRatio> ratios)
    {
        var groups = devices.ToDictionary(device => device, device => device, StringComparer.Ordinal);
        foreach (var (from, to) in ratios.Select(ratio => (ratio.From, ratio.To)).Distinct().Where(pair => groups[pair.From] != groups[pair.To]))
        {
            var (first, second) = string.CompareOrdinal(groups[from], groups[to]) < 0 ? (groups[from], groups[to]) : (groups[to], groups[from]);
            foreach (var device in devices.Where(device => groups[device] == second))
            {
                groups[device] = first;
            }
        }

        return groups;
    }

    // Gauss-Seidel: every device in turn takes the value that its neighbours ask for.
    private static double[] Solve(double[] values, List<(int From, int To, double Excess)> edges)
    {
        var neighbours = values.Select(_ => new List<(int Other, double Excess)>()).ToArray();
        foreach (var (from, to, excess) in edges)
        {
            neighbours[to].Add((from, excess));
            neighbours[from].Add((to, -excess));
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var change = 0.0;
            for (var device = 0; device < values.Length; device++)
            {
                var asked = 0.0;
                foreach (var (other, excess) in neighbours[device])
                {
                    asked += values[other] + excess;
                }

                var value = asked / (neighbours[device].Count + Ridge);
                change = Math.Max(change, Math.Abs(value - values[device]));
                values[device] = value;
            }

            if (change < Converged)
            {
                break;
            }
        }

        return values;
    }
}
