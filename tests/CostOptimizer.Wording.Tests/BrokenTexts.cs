namespace CostOptimizer.Wording.Tests;

/// <summary>Texts with one fault of each kind.</summary>
internal sealed class BrokenTexts(Locale locale) : TextSet(locale)
{
    public string Unwritten => Text();

    public string Places => Text();

    public string Extra => Text();

    public string Side(BrokenSide side) => OneOf(side);
}
