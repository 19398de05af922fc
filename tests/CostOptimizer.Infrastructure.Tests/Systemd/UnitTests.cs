using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CostOptimizer.Infrastructure.Tests.Systemd;

public sealed partial class UnitTests
{
    private const string Analyser = "/usr/bin/systemd-analyze";

    [Fact]
    public async Task Unit_ExposureBySystemdsOwnMeasure_IsAtMost1Point5()
    {
        Assert.SkipUnless(File.Exists(Analyser), "systemd-analyze is not on this machine.");
        var start = new ProcessStartInfo(Analyser, ["security", "--offline=true", "--no-pager", Path.Join(Checkout.Root, "infra", "systemd", "costoptimizer.service")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        var exposure = decimal.Parse(Exposure().Match(output).Groups["value"].Value, CultureInfo.InvariantCulture);
        Assert.InRange(exposure, 0.1m, 1.5m);
    }

    [Fact]
    public void Unit_Stop_WaitsLongerThanTheDrain()
    {
        var unit = Checkout.Read("infra", "systemd", "costoptimizer.service");

        // Serve:DrainTimeout is 30 s unless it is set.
        Assert.Contains("TimeoutStopSec=60\n", unit, StringComparison.Ordinal);
        Assert.Contains("RestartPreventExitStatus=2\n", unit, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Overall exposure level for costoptimizer\.service: (?<value>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Exposure();
}
