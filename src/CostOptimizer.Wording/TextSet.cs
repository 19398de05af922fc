using System.Collections.Concurrent;
using System.Resources;
using System.Runtime.CompilerServices;

namespace CostOptimizer.Wording;

/// <summary>
/// Texts of one place in the reader's language. A class derives from it, lies beside <c>ItsName.resx</c> and
/// <c>ItsName.zh-Hans.resx</c>, and has one member for each text, named like its key, so that a text that is missing does
/// not compile and one that nobody needs is found by a test.
/// </summary>
public abstract class TextSet(Locale locale)
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Resources = new();

    protected Locale Locale { get; } = locale;

    /// <returns>The text of the member that calls.</returns>
    protected string Text([CallerMemberName] string key = "") =>
        Resources.GetOrAdd(GetType(), type => new ResourceManager(type)).GetString(key, Locale.Language.Culture)
        ?? throw new InvalidOperationException($"{GetType().Name} has no text '{key}'.");

    /// <summary>The text of the member that calls with its places <c>{0}</c>, <c>{1}</c> … taken; numbers as the reader writes them.</summary>
    protected string Fill(ReadOnlySpan<object?> values, [CallerMemberName] string key = "") =>
        string.Format(Locale.Culture, Text(key), values);

    /// <summary>Key <c>Member.One</c> for exactly one, else <c>Member</c>; <c>{0}</c> is the count, further places follow.</summary>
    protected string Counted(long count, ReadOnlySpan<object?> more = default, [CallerMemberName] string key = "") =>
        Fill([count.ToString("N0", Locale.Culture), .. more], count == 1 ? key + ".One" : key);

    /// <summary>Key <c>Member.Value</c>.</summary>
    protected string OneOf<T>(T value, [CallerMemberName] string key = "")
        where T : struct, Enum => Text($"{key}.{value}");
}
