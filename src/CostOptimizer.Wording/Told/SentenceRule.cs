using System.Text;
using System.Text.RegularExpressions;

namespace CostOptimizer.Wording.Told;

/// <summary>One form of a sentence, or of a part of one, in English and in another language.</summary>
/// <remarks>
/// A place <c>{0}</c> is taken over as it stands: a number, an amount, a name. A place <c>{0*}</c> is a part that has rules of
/// its own and must be told by one, so that nothing is told by halves.
/// </remarks>
internal sealed partial class SentenceRule
{
    private readonly Regex _english;
    private readonly string _told;
    private readonly string _longest;
    private readonly HashSet<string> _parts;

    public SentenceRule(string english, string told)
    {
        var pattern = new StringBuilder("^");
        var parts = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        var longest = "";
        foreach (Match place in Place().Matches(english))
        {
            Literal(english[at..place.Index]);
            var number = place.Groups["number"].Value;
            pattern.Append("(?<p").Append(number).Append(">.+?)");
            if (place.Value.EndsWith("*}", StringComparison.Ordinal))
            {
                parts.Add(number);
            }

            at = place.Index + place.Length;
        }

        Literal(english[at..]);
        _english = new Regex(pattern.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
        _told = told;
        _longest = longest;
        _parts = parts;

        void Literal(string text)
        {
            pattern.Append(Regex.Escape(text));
            longest = text.Length > longest.Length ? text : longest;
        }
    }

    /// <param name="tellPart">Tells a part; null when it cannot.</param>
    /// <returns>Null when the sentence has another form, or a part of it cannot be told.</returns>
    public string? Tell(string sentence, Func<string, string?> tellPart)
    {
        if (!sentence.Contains(_longest, StringComparison.Ordinal) || _english.Match(sentence) is not { Success: true } match)
        {
            return null;
        }

        var isWhole = true;
        var told = Place().Replace(_told, place =>
        {
            var number = place.Groups["number"].Value;
            var text = match.Groups["p" + number].Value;
            var part = _parts.Contains(number) ? tellPart(text) : text;
            isWhole &= part is not null;
            return part ?? "";
        });
        return isWhole ? told : null;
    }

    [GeneratedRegex(@"\{(?<number>\d)\*?\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
