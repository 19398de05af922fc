using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Infrastructure.Tests.Operations;

/// <summary>The operations guide tells every log event that the program can write, and no other.</summary>
public sealed partial class LogEventTests
{
    [Fact]
    public void OperationsGuide_LogEvents_AreThoseOfTheCode()
    {
        var told = Row().Matches(Checkout.Read("docs", "operations.md"))
            .Select(row => $"{row.Groups["id"].Value} {row.Groups["level"].Value} {row.Groups["text"].Value}");

        Assert.Equal(OfTheCode().Select(log => $"{log.EventId} {log.Level} {log.Message}"), told);
    }

    [Fact]
    public void LogEvents_Ids_AreOneMessageEach() =>
        Assert.Empty(OfTheCode().GroupBy(log => log.EventId).Where(same => same.Count() > 1).Select(same => same.Key));

    private static IEnumerable<LoggerMessageAttribute> OfTheCode() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("CostOptimizer.", StringComparison.Ordinal) || name == "costopt.dll")
                && !name.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(log => log.EventId);

    [GeneratedRegex(@"^\| (?<id>\d+) \| (?<level>\w+) \| (?<text>.+?) \| .+ \| .+ \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row();
}
