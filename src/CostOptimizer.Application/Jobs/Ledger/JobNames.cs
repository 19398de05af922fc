using System.Text.RegularExpressions;

namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>What ids, arguments and names may hold, so that every engine and every database can keep them.</summary>
public static partial class JobNames
{
    public const int LongestId = 200;
    public const int LongestArgument = 400;
    public const int LongestSchedule = 100;
    public const int LongestKind = 64;

    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public static void CheckId(string id)
    {
        if (id.Length > LongestId || !Id().IsMatch(id))
        {
            throw new ArgumentException($"The id '{id}' is malformed: give 1 to {LongestId} letters, digits, hyphens, dots, slashes, colons and at signs.", nameof(id));
        }
    }

    /// <exception cref="ArgumentException">The argument is malformed.</exception>
    public static void CheckArgument(string argument)
    {
        if (argument.Length > LongestArgument || argument.Any(char.IsControl))
        {
            throw new ArgumentException($"The argument '{argument}' is malformed: give at most {LongestArgument} characters, none of them a control character.", nameof(argument));
        }
    }

    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public static void CheckSchedule(string name)
    {
        if (name.Length > LongestSchedule || !Schedule().IsMatch(name))
        {
            throw new ArgumentException($"The schedule's name '{name}' is malformed: give 1 to {LongestSchedule} letters, digits and hyphens.", nameof(name));
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9\-./:@]+\z", RegexOptions.None, 1_000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Za-z0-9\-]+\z", RegexOptions.None, 1_000)]
    private static partial Regex Schedule();
}
