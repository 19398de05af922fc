using System.Text.RegularExpressions;

namespace CostOptimizer.Wording.Told;

/// <summary>Days of a timetable, such as <c>Mon-Fri 07:00-20:00</c>. A day that no times follow is taken for a name and stays.</summary>
internal static partial class Weekdays
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["Mon"] = "周一",
        ["Tue"] = "周二",
        ["Wed"] = "周三",
        ["Thu"] = "周四",
        ["Fri"] = "周五",
        ["Sat"] = "周六",
        ["Sun"] = "周日",
    };

    public static string InChinese(string sentence) => Days().Replace(sentence, days =>
    {
        var until = days.Groups["last"] is { Success: true } last ? $"至{Chinese[last.Value]}" : "";
        return $"{Chinese[days.Groups["first"].Value]}{until} {days.Groups["times"].Value}";
    });

    [GeneratedRegex(
        @"\b(?<first>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(?<last>Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?<times>\d\d:00-\d\d:00)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Days();
}
